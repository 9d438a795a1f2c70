package mockapi

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// preflight asks whether a page may send the Authorization header.
const preflight = "\nAccess-Control-Request-Method: GET\nAccess-Control-Request-Headers: authorization"

// TestUnknown lists what nobody has published about the change, the switch that
// stands for it, and a request whose answer depends on it.
func TestUnknown(t *testing.T) {
	post := "POST https://api.stackexchange.com/2.3/posts/1/comments/add"
	alias := "GET https://api.stackoverflow.com/2.3/tags"
	all := []struct {
		point, field string
		on           Config
		request      string
		off, want    string
	}{
		{"does the API answer every preflight?", "NoPreflight", Config{NoPreflight: true}, "OPTIONS " + tags + preflight,
			"204 allows authorization", "204"},
		{"does it name the header there?", "WildcardPreflight", Config{WildcardPreflight: true}, "OPTIONS " + tags + preflight,
			"204 allows authorization", "204 allows *"},
		{"does the alias host redirect?", "RedirectAlias", Config{RedirectAlias: true}, alias + "?site=x" + bearer + key,
			"200", "301 https://api.stackexchange.com/2.3/tags?site=x"},
		{"is a body credential rejected or ignored?", "RejectBody", Config{RejectBody: true}, post + form + "body=x&access_token=" + token,
			"400 access_token_required", "400 bad_parameter"},
		{"what about one beside the header?", "RejectBody", Config{RejectBody: true}, post + bearer + token + form + "body=x&key=" + key,
			"200", "400 bad_parameter"},
		{"what are the rejection's id, name and text?", "Rejection", Config{Rejection: Rejection{410, "gone", "use the header"}}, "GET " + tags + "&key=" + key,
			"400 bad_parameter", "400 gone"},
	}
	covered := []string{}
	for _, test := range all {
		covered = append(covered, test.field)
		t.Run(test.point, func(t *testing.T) {
			test.on.Mode = Strict
			if got := outcome(New(Config{Mode: Strict}), test.request); got != test.off {
				t.Errorf("%s off: got %s, want %s", test.field, got, test.off)
			}
			if got := outcome(New(test.on), test.request); got != test.want {
				t.Errorf("%s on: got %s, want %s", test.field, got, test.want)
			}
		})
	}
	for _, field := range switches() {
		if !slices.Contains(covered, field) {
			t.Errorf("no row for %s", field)
		}
	}
}

// switches returns the fields of Config that stand for unknown points: those
// from RejectBody on, until what is unclear in both modes begins.
func switches() (names []string) {
	first, inside := "RejectBody", false
	for i := range reflect.TypeFor[Config]().NumField() {
		name := reflect.TypeFor[Config]().Field(i).Name
		inside = inside && name != "NoCORS" || name == first
		if inside {
			names = append(names, name)
		}
	}
	return names
}

// outcome sends a request and renders what matters of the answer; one that a
// page may not read is unreadable.
func outcome(s *Server, text string) string {
	a := s.Do(request(text))
	got := fmt.Sprint(a.Status)
	if name := errorName(a.Body); name != "" {
		got += " " + name
	}
	if to := a.Header.Get("Location"); to != "" {
		got += " " + to
	}
	if names := a.Header.Get("Access-Control-Allow-Headers"); names != "" {
		got += " allows " + names
	}
	if a.Header.Get("Access-Control-Allow-Origin") == "" {
		got += " unreadable"
	}
	return got
}
