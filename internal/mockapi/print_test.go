package mockapi

import (
	"fmt"
	"strings"
	"testing"
)

// TestRecordPrinting checks that no way of printing a record shows a secret,
// and that two secrets do not look alike.
func TestRecordPrinting(t *testing.T) {
	const secret = "hiddenhiddenhiddenhid1"
	post := "POST https://api.stackexchange.com/2.3/x"
	for _, text := range []string{
		"GET " + tags + "&key=" + secret + "((",
		"GET " + tags + "&access_token=" + secret + "%29%29",
		"GET " + tags + bearer + secret + "))",
		"GET " + tags + "\nAuthorization: Basic " + secret,
		"GET " + tags + "\nAuthorization: " + secret,
		"GET " + tags + "\nX-Api-Access-Token: " + secret,
		"GET " + tags + "\nX-Api-Key: " + secret,
		"GET " + tags + "\nProxy-Authorization: Basic " + secret,
		"GET " + tags + "\nCookie: acct=" + secret,
		"GET " + tags + "\nX-Other: " + secret + "))",
		"GET https://api.stackexchange.com/2.3/access-tokens/" + secret + "))/invalidate",
		"GET https://api.stackexchange.com/2.3/apps/" + secret + "%29%29/de-authenticate",
		"GET https://example.com/a?key=" + secret + "&b=1",
		"GET https://example.com/a?redirect=https%3A%2F%2Fx%3Fkey%3D" + secret + "((",
		post + form + "a=1&access_token=" + secret + "))",
		post + inJSON + `{"key":"` + secret + `"}`,
		post + "\nContent-Type: application/octet-stream\n\n" + secret + "))",
		"POST https://stackoverflow.com/oauth/access_token" + form + "client_secret=" + secret + "&code=" + secret,
		"POST https://example.com/x" + inJSON + `{"client_secret": "` + secret + `"}`,
	} {
		t.Run(text, func(t *testing.T) {
			rec := Config{}.Record(request(text))
			other := Config{}.Record(request(strings.ReplaceAll(text, secret, "another"+secret[7:])))
			for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
				got := fmt.Sprintf(verb, rec) + fmt.Sprintf(verb, rec.Credentials) + fmt.Sprintf(verb, rec.Authorization)
				if strings.Contains(got, secret) || strings.Contains(got, "hidden") {
					t.Errorf("%s shows %s", verb, got)
				}
			}
			if rec.String() == other.String() {
				t.Errorf("another secret looks the same: %s", rec)
			}
		})
	}
}

func TestRecordString(t *testing.T) {
	for _, test := range []struct{ request, want string }{
		{"GET " + tags, "GET https://api.stackexchange.com/2.3/tags?site=x"},
		{"GET " + tags + "&key=undefined", "GET https://api.stackexchange.com/2.3/tags?site=x [query key=undefined]"},
		{"GET " + tags + "\nAuthorization: Bearer undefined", "GET https://api.stackexchange.com/2.3/tags?site=x [header key=undefined] Authorization: [Bearer undefined]"},
		{"GET https://api.stackexchange.com/2.3/posts/1;2?filter=!a(b)", "GET https://api.stackexchange.com/2.3/posts/1;2?filter=!a(b)"},
		{"POST https://example.com/x\nX-A: 1\n\nbody", "POST https://example.com/x {X-A: 1} body"},
	} {
		if got := (Config{}).Record(request(test.request)).String(); got != test.want {
			t.Errorf("%s: got %s, want %s", test.request, got, test.want)
		}
	}
}
