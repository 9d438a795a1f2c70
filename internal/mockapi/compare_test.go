package mockapi

import "testing"

func TestRedact(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"GET https://api.stackexchange.com/tags?key=x", "GET https://api.stackexchange.com/tags"},
		{"https://api.stackexchange.com/tags?key=x((&site=so done", "https://api.stackexchange.com/tags?site=so done"},
		{`Get "https://api.stackexchange.com/me?site=so&access_token=y))": no`, `Get "https://api.stackexchange.com/me?site=so": no`},
		{"/me?key=x&access_token=y&site=so", "/me?site=so"},
		{"/me?site=so&amp;key=x#top", "/me?site=so#top"},
		{"/me?site=so&%6Bey=x#top", "/me?site=so#top"},
		{"/me?&site=so", "/me?site=so"},
		{"sort=key", "sort=key"},
		{"/me?fkey=1&apikey=2", "/me?fkey=1&apikey=2"},
	} {
		if got := Redact(test.text); got != test.want {
			t.Errorf("Redact(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

// TestCompareProtocol checks that a client may say something else of itself
// once it speaks TLS, and only then.
func TestCompareProtocol(t *testing.T) {
	record := func(url, agent, bearer string) Record {
		r := Request{Method: "GET", URL: url, Transport: map[string][]string{"User-Agent": {agent}}}
		if bearer != "" {
			r.Header = map[string][]string{"Authorization": {"Bearer " + bearer}}
		}
		return Config{}.Record(r)
	}
	after := record("https://api.stackexchange.com/tags", "client/2.0", "k")
	if err := Compare(record("http://api.stackexchange.com/tags?key=k", "client/1.1", ""), after); err != nil {
		t.Error(err)
	}
	if err := Compare(record("https://api.stackexchange.com/tags?key=k", "client/1.1", ""), after); err == nil {
		t.Error("another client passes for the same")
	}
}

// TestCompareForm checks that the type of a body may go only with the body, and
// the body only if it held nothing else.
func TestCompareForm(t *testing.T) {
	const post = "POST https://api.stackexchange.com/2.3/x"
	for _, test := range []struct {
		before, after string
		same          bool
	}{
		{post + form + "key=k", post + bearer + "k", true},
		{post + form + "key=k&a=1", post + bearer + "k" + form + "a=1", true},
		{post + form + "key=k&a=1", post + bearer + "k", false},
		{post + form + "key=k&a=1", post + bearer + "k\n\na=1", false},
		{post + "\nX-A: 1" + form + "key=k", post + bearer + "k", false},
	} {
		before, after := Config{}.Record(request(test.before)), Config{}.Record(request(test.after))
		if err := Compare(before, after); (err == nil) != test.same {
			t.Errorf("%s, then %s: %v", test.before, test.after, err)
		}
	}
}

// TestCompare plants one difference a row, or none.
func TestCompare(t *testing.T) {
	const u = "https://api.stackexchange.com/2.3/tags"
	header := func(value string) map[string][]string { return map[string][]string{"Authorization": {value}} }
	for _, test := range []struct {
		before, after string
		header        map[string][]string
		same          bool
	}{
		{u + "?key=k", u, header("Bearer k"), true},
		{u + "?key=k&a=1", u + "?&a=1", header("Bearer k"), true},
		{u + "?key=k&access_token=t", u, header("Bearer t"), true},
		{u + "?key=k&access_token=t", u, header("Bearer k"), false},
		{u + "?key=&a=1", u + "?a=1", nil, true},
		{u + "?key=&a=1", u + "?a=1", header("Bearer "), false},
		{u + "?key=k", u, nil, false},
		{u + "?key=k&a=1", u, header("Bearer k"), false},
		{u, u, header("Bearer k"), false},
		{"http://api.stackoverflow.com/2.3/tags?key=k", u, header("Bearer k"), true},
		{u + "?key=k", "http://api.stackexchange.com/2.3/tags", header("Bearer k"), false},
		{"http://api.stackexchange.com/2.3/tags?key=k", "http://api.stackexchange.com/2.3/tags", header("Bearer k"), false},
	} {
		before := Config{}.Record(Request{Method: "GET", URL: test.before})
		after := Config{}.Record(Request{Method: "GET", URL: test.after, Header: test.header})
		if err := Compare(before, after); (err == nil) != test.same {
			t.Errorf("%s, then %s with %v: %v", test.before, test.after, test.header, err)
		}
	}
}
