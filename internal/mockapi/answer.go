package mockapi

import (
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// A Response is an answer.
type Response struct {
	Status int
	Header http.Header
	Body   string
}

// answer answers a request. The caller holds the lock.
func (s *Server) answer(rec Record) Response {
	c := s.config
	switch {
	case rec.Preflight():
		return c.preflight(rec)
	case !rec.API:
		return echo(rec)
	}
	if token := compromised(rec); token != "" {
		s.revoked[token] = true
		return c.fail(rec, *problem(accessTokenCompromised, "access token was sent where it can be read and is now invalid"))
	}
	if to := c.redirect(rec); to != "" {
		return Response{Status: http.StatusMovedPermanently, Header: c.header("Location", to)}
	}
	who, err := s.authenticate(rec)
	for _, check := range []func(Record, viewer) *apiError{c.permit, checkPage, s.throttle} {
		if err == nil {
			err = check(rec, who)
		}
	}
	if err != nil {
		return c.fail(rec, *err)
	}
	s.invalidate(rec)
	return c.reply(rec, http.StatusOK, s.wrap(rec, who))
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

// redirect returns where a request must go instead, or nothing.
func (c Config) redirect(rec Record) string {
	t := splitURL(rec.URL)
	switch {
	case c.RedirectAlias && t.host == AliasHost:
		t.scheme, t.host = "https", MainHost
	case c.RedirectHTTP && t.scheme == "http":
		t.scheme = "https"
	default:
		return ""
	}
	to := t.scheme + "://" + t.host + t.path
	if t.query != "" {
		to += "?" + t.query
	}
	return to
}

// A viewer is who asks: nobody, an application by its key, or a user by a token.
type viewer struct {
	app   bool
	token string
}

// authenticate finds out who asks.
func (s *Server) authenticate(rec Record) (viewer, *apiError) {
	if s.config.Mode == Strict {
		if rec.In(Query) || rec.In(Body) && s.config.RejectBody {
			return viewer{}, s.config.rejection()
		}
		rec.Credentials = headerCredentials(rec.Authorization)
	}
	cred, ok := s.config.credential(rec)
	token := cred.Name == "access_token"
	malformed := strings.ContainsAny(cred.Value, "% \t\"'") || cred.Empty()
	switch {
	case !ok:
		return viewer{}, nil
	case !token && malformed:
		return viewer{}, problem(badParameter, "`key` doesn't match a known application")
	case !token:
		return viewer{app: true}, nil
	case malformed || !strings.HasSuffix(cred.Value, "))") || s.revoked[cred.Value]:
		return viewer{}, problem(invalidAccessToken, "access token is not valid")
	case s.config.KeyRequired && cred.Where != Header && !rec.has("key"):
		return viewer{}, problem(keyRequired, "this access token requires the key of its application")
	}
	return viewer{app: true, token: cred.Value}, nil
}

// credential returns the credential that counts. One that stands for none may
// count as well, as a wrong one.
func (c Config) credential(rec Record) (Credential, bool) {
	if c.RejectUndefined {
		for _, cred := range rec.Credentials {
			if cred.Empty() && cred.Value != "" {
				return cred, true
			}
		}
	}
	return rec.Credential()
}

// has reports whether a credential of that name is there and not empty.
func (r Record) has(name string) bool {
	return slices.ContainsFunc(r.Credentials, func(c Credential) bool { return c.Name == name && !c.Empty() })
}

// The routes that answer users only, and among them those that write.
var (
	userRoute  = regexp.MustCompile(`^(/2\.\d)?/(me|inbox|notifications)\b|/unread$`)
	writeRoute = regexp.MustCompile(`/(add|edit|delete|upvote|downvote|accept|undo|render)$`)
)

// permit says why a viewer may not do what it asks for.
func (c Config) permit(rec Record, v viewer) *apiError {
	write := writeRoute.MatchString(rec.Path)
	switch {
	case write && rec.Method != http.MethodPost:
		return problem(noMethod, "this method cannot be called this way")
	case v.token == "" && (write || userRoute.MatchString(rec.Path)):
		return problem(accessTokenRequired, "This method requires an access_token")
	case write && slices.Contains(c.ReadOnly, v.token):
		return problem(accessDenied, "access token may not write")
	}
	return simulated(rec)
}

// The routes that end tokens, which are in their paths.
var invalidation = regexp.MustCompile(`/access-tokens/([^/]+)/invalidate$|/apps/([^/]+)/de-authenticate$`)

// invalidate revokes the tokens that a program asks to revoke.
func (s *Server) invalidate(rec Record) {
	if m := invalidation.FindStringSubmatch(rec.Path); m != nil {
		tokens, err := url.PathUnescape(m[1] + m[2])
		if err != nil {
			return
		}
		for token := range strings.SplitSeq(tokens, ";") {
			s.revoked[token] = true
		}
	}
}

// reply answers with JSON, or with a script that calls the callback.
func (c Config) reply(rec Record, status int, body string) Response {
	h := c.header("Content-Type", "application/json; charset=utf-8")
	if rec.JSONP != "" {
		h.Set("Content-Type", "application/javascript; charset=utf-8")
		return Response{Status: http.StatusOK, Header: h, Body: rec.JSONP + "(" + body + ")"}
	}
	return Response{Status: status, Header: h, Body: body}
}
