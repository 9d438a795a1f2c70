package mockapi

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strconv"
)

// An apiError is one of the API's errors.
type apiError struct {
	ID      int    `json:"error_id"`
	Name    string `json:"error_name"`
	Message string `json:"error_message"`
}

// The ids of the errors that the server itself has a reason for.
const (
	badParameter           = 400
	accessTokenRequired    = 401
	invalidAccessToken     = 402
	accessDenied           = 403
	noMethod               = 404
	keyRequired            = 405
	accessTokenCompromised = 406
	throttleViolation      = 502
)

// errorNames are all errors of https://api.stackexchange.com/docs/error-handling.
var errorNames = map[int]string{
	badParameter:           "bad_parameter",
	accessTokenRequired:    "access_token_required",
	invalidAccessToken:     "invalid_access_token",
	accessDenied:           "access_denied",
	noMethod:               "no_method",
	keyRequired:            "key_required",
	accessTokenCompromised: "access_token_compromised",
	407:                    "write_failed",
	409:                    "duplicate_request",
	500:                    "internal_error",
	throttleViolation:      "throttle_violation",
	503:                    "temporarily_unavailable",
}

// problem returns a documented error.
func problem(id int, message string) *apiError { return &apiError{id, errorNames[id], message} }

var errorRoute = regexp.MustCompile(`^(?:/2\.\d)?/errors/(\d+)$`)

// simulated returns the error that a program asks for, to see how it copes.
func simulated(rec Record) *apiError {
	m := errorRoute.FindStringSubmatch(rec.Path)
	if m == nil {
		return nil
	}
	id, _ := strconv.Atoi(m[1])
	if errorNames[id] == "" {
		return problem(badParameter, "id")
	}
	return problem(id, "simulated")
}

// fail answers with an error: HTTP 400, or 200 for JSONP, whose scripts could
// not be read otherwise.
func (c Config) fail(rec Record, e apiError) Response {
	text, _ := json.Marshal(e)
	return c.reply(rec, http.StatusBadRequest, string(text))
}
