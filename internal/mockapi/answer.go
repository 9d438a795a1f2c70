package mockapi

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
)

// A Response is an answer.
type Response struct {
	Status  int
	Header  http.Header
	Body    string
	Revoked []string // tokens that are invalid from now on
}

// An apiError is one of the API's errors.
type apiError struct {
	ID      int    `json:"error_id"`
	Name    string `json:"error_name"`
	Message string `json:"error_message"`
}

// Answer answers a request. It depends on nothing but its arguments.
func (c Config) Answer(r Request, revoked func(token string) bool) Response {
	rec := c.Record(r)
	switch {
	case rec.Preflight():
		return c.preflight(rec)
	case !rec.API:
		return echo(rec)
	case c.RedirectAlias && rec.Host == AliasHost:
		to := "https://" + MainHost + strings.TrimPrefix(r.URL, rec.Scheme+"://"+rec.Host)
		return Response{Status: http.StatusMovedPermanently, Header: corsHeader("Location", to)}
	}
	if token := compromised(rec); token != "" {
		a := fail(rec, apiError{406, "access_token_compromised", "access token was sent where it can be read and is now invalid"})
		a.Revoked = []string{token}
		return a
	}
	who, err := c.authenticate(rec, revoked)
	if err == nil {
		err = permit(rec, who)
	}
	if err != nil {
		return fail(rec, *err)
	}
	return reply(rec, http.StatusOK, wrap(rec, who))
}

// compromised returns the token that a request has given away: by plain HTTP,
// or in the query of a request for a team's data.
func compromised(rec Record) string {
	for _, c := range rec.Credentials {
		team := strings.Contains("&"+rec.Query, "&team=") && c.Where == Query
		if c.Name == "access_token" && !c.Empty() && (rec.Scheme == "http" || team) {
			return c.Value
		}
	}
	return ""
}

// A viewer is who asks: nobody, an application by its key, or a user by a token.
type viewer struct {
	app   bool
	token string
}

// authenticate finds out who asks. An empty credential counts as none in both
// modes, so that what a program sends by mistake does not hide what its fix
// changes.
func (c Config) authenticate(rec Record, revoked func(string) bool) (viewer, *apiError) {
	if c.Mode == Strict {
		if rec.In(Query) || rec.In(Body) && c.RejectBody {
			r := c.rejection()
			return viewer{}, &apiError{r.ID, r.Name, r.Message}
		}
		rec.Credentials = headerCredentials(rec.Authorization)
	}
	cred, ok := rec.Credential()
	switch {
	case !ok:
		return viewer{}, nil
	case strings.ContainsAny(cred.Value, "% \t\"'"):
		return viewer{}, &apiError{400, "bad_parameter", "`" + cred.Name + "` is not known"}
	case cred.Name == "key":
		return viewer{app: true}, nil
	case !strings.HasSuffix(cred.Value, "))") || revoked(cred.Value):
		return viewer{}, &apiError{402, "invalid_access_token", "access token is not valid"}
	}
	return viewer{app: true, token: cred.Value}, nil
}

// The routes that answer users only, and among them those that write.
var (
	userRoute  = regexp.MustCompile(`^(/2\.\d)?/(me|inbox|notifications)\b|/unread$`)
	writeRoute = regexp.MustCompile(`/(add|edit|delete|upvote|downvote|accept|undo|render)$`)
)

// permit says why a viewer may not do what it asks for.
func permit(rec Record, v viewer) *apiError {
	write := writeRoute.MatchString(rec.Path)
	switch {
	case write && rec.Method != http.MethodPost:
		return &apiError{404, "no_method", "this method cannot be called this way"}
	case v.token == "" && (write || userRoute.MatchString(rec.Path)):
		return &apiError{401, "access_token_required", "this method requires an access token"}
	}
	return nil
}

// fail answers with an error: HTTP 400, or 200 for JSONP, whose scripts could
// not be read otherwise.
func fail(rec Record, e apiError) Response {
	text, _ := json.Marshal(e)
	return reply(rec, http.StatusBadRequest, string(text))
}

// reply answers with JSON, or with a script that calls the callback.
func reply(rec Record, status int, body string) Response {
	h := corsHeader("Content-Type", "application/json; charset=utf-8")
	if rec.JSONP != "" {
		h.Set("Content-Type", "application/javascript; charset=utf-8")
		return Response{Status: http.StatusOK, Header: h, Body: rec.JSONP + "(" + body + ")"}
	}
	return Response{Status: status, Header: h, Body: body}
}

// corsHeader returns a header that lets any page read the answer.
func corsHeader(name, value string) http.Header {
	h := http.Header{}
	h.Set(name, value)
	h.Set("Access-Control-Allow-Origin", "*")
	return h
}

// preflight answers a CORS preflight.
func (c Config) preflight(rec Record) Response {
	h := corsHeader("Content-Type", "text/plain")
	if !rec.API || !c.NoPreflight {
		h.Set("Access-Control-Allow-Methods", "GET, POST")
		h.Set("Access-Control-Allow-Headers", rec.Header.Get("Access-Control-Request-Headers"))
	}
	return Response{Status: http.StatusNoContent, Header: h}
}
