package mockapi

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

const (
	key   = "abcdefghijklmnopqrstuv(("
	token = "tokentokentokentoken12))"
	tags  = "https://api.stackexchange.com/2.3/tags?site=x"
	me    = "https://api.stackexchange.com/2.3/me?site=x"
)

// request builds a request: method and URL, headers, and a body after an empty
// line.
func request(text string) Request {
	head, body, _ := strings.Cut(text, "\n\n")
	lines := strings.Split(head, "\n")
	method, url, _ := strings.Cut(lines[0], " ")
	r := Request{Method: method, URL: url, Header: http.Header{}, Body: body}
	for _, line := range lines[1:] {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Add(name, value)
	}
	return r
}

const (
	form   = "\nContent-Type: application/x-www-form-urlencoded\n\n"
	inJSON = "\nContent-Type: application/json\n\n"
	bearer = "\nAuthorization: Bearer "
)

func TestAnswer(t *testing.T) {
	add := "POST https://api.stackexchange.com/2.3/posts/1/comments/add"
	legacy, strict := Config{}, Config{Mode: Strict}
	for _, test := range []struct {
		name    string
		config  Config
		request string
		status  int
		want    string
	}{
		{"anonymous", legacy, "GET " + tags, 200, `"quota_max":300`},
		{"legacy key", legacy, "GET " + tags + "&key=" + key, 200, `"quota_max":10000`},
		{"legacy encoded key", legacy, "GET " + tags + "&key=abc%28%28", 200, `"quota_max":10000`},
		{"legacy key encoded twice", legacy, "GET " + tags + "&key=abc%2528%2528", 400, `bad_parameter`},
		{"legacy undefined", legacy, "GET " + tags + "&key=undefined", 200, `"quota_max":300`},
		{"legacy token", legacy, "GET " + me + "&access_token=" + token, 200, `"upvoted":true`},
		{"legacy false token", legacy, "GET " + me + "&access_token=false&key=" + key, 400, `access_token_required`},
		{"legacy header", legacy, "GET " + me + bearer + token, 200, `"upvoted":true`},
		{"legacy form", legacy, add + form + "body=hi&access_token=" + token, 200, `"upvoted":true`},
		{"legacy JSON", legacy, add + inJSON + `{"body":"hi","access_token":"` + token + `"}`, 200, `"upvoted":true`},
		{"legacy get of add", legacy, "GET" + add[4:] + "?access_token=" + token, 400, `no_method`},
		{"strict query", strict, "GET " + tags + "&key=" + key, 400, `"error_name":"bad_parameter"`},
		{"strict any case", strict, "GET " + tags + "&%4BEY=" + key, 400, `bad_parameter`},
		{"strict query and header", strict, "GET " + tags + "&key=" + key + bearer + key, 400, `bad_parameter`},
		{"strict header key", strict, "GET " + tags + bearer + key, 200, `"quota_max":10000`},
		{"strict header token", strict, "GET " + me + bearer + token, 200, `"upvoted":true`},
		{"strict encoded header", strict, "GET " + tags + bearer + "abc%28%28", 400, `bad_parameter`},
		{"strict other scheme", strict, "GET " + me + "\nAuthorization: token " + token, 400, `access_token_required`},
		{"strict bearer twice", strict, "GET " + me + bearer + "Bearer " + token, 400, `invalid_access_token`},
		{"strict not our names", strict, "GET " + tags + "&fkey=1&sort=key&apikey=2", 200, `"quota_max":300`},
		{"body ignored", strict, add + form + "body=hi&access_token=" + token, 400, `access_token_required`},
		{"body rejected", Config{Mode: Strict, RejectBody: true}, add + form + "key=" + key, 400, `bad_parameter`},
		{"own rejection", Config{Mode: Strict, Rejection: Rejection{499, "gone", "no"}}, "GET " + tags + "&key=k", 400,
			`{"error_id":499,"error_name":"gone","error_message":"no"}`},
		{"jsonp", legacy, "GET " + tags + "&callback=cb&key=" + key, 200, `cb({"items"`},
		{"jsonp error", strict, "GET " + tags + "&callback=cb&key=" + key, 200, `cb({"error_id":400`},
		{"plain http key", legacy, "GET http://api.stackexchange.com/2.3/tags?key=" + key, 200, `"quota_max":10000`},
		{"plain http token", legacy, "GET http://api.stackexchange.com/2.3/me?access_token=" + token, 400, `"error_id":406`},
		{"plain http header", strict, "GET http://api.stackexchange.com/2.3/me" + bearer + token, 400, `"error_id":406`},
		{"team", legacy, "GET " + me + "&team=t&access_token=" + token, 400, `"error_id":406`},
		{"team header", strict, "GET " + me + "&team=t" + bearer + token, 200, `"upvoted":true`},
		{"alias", legacy, "GET https://api.stackoverflow.com/me?access_token=" + token, 200, `"upvoted":true`},
		{"alias redirects", Config{RedirectAlias: true}, "GET https://api.stackoverflow.com/tags?x=1", 301, ``},
		{"enterprise", Config{Mode: Strict, Hosts: []string{"se.example.com"}}, "GET https://se.example.com/2.3/tags?key=k", 400, `bad_parameter`},
		{"other host", strict, "GET https://example.com/a?key=k", 200, `"query":"key=k"`},
		{"version 3", strict, "GET https://api.stackexchange.com/v3/a?key=k", 200, `"query":"key=k"`},
		{"oauth", strict, "POST https://stackoverflow.com/oauth/access_token/json", 200, `"access_token":"token`},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := New(test.config).Do(request(test.request))
			if a.Status != test.status || !strings.Contains(a.Body, test.want) {
				t.Errorf("got %d %s, want %d %s", a.Status, a.Body, test.status, test.want)
			}
		})
	}
}

func TestRecord(t *testing.T) {
	post := "POST https://api.stackexchange.com/2.3/x"
	for _, test := range []struct {
		name, request, query, body, credentials string
	}{
		{"first", "GET https://api.stackexchange.com/2.3/tags?key=A&site=x&a=%28", "site=x&a=%28", "", "query key=A"},
		{"orphaned separator", "GET https://api.stackexchange.com/tags?&site=x", "site=x", "", ""},
		{"twice", "GET " + tags + "&key=A&key=B", "site=x", "", "query key=A,query key=B"},
		{"without value", "GET " + tags + "&key", "site=x", "", "query key="},
		{"fragment", "GET " + tags + "#&key=A", "site=x", "", ""},
		{"jsonp", "GET " + tags + "&callback=f&_=1", "site=x", "", ""},
		{"form", post + form + "a=1&key=k&b=%20", "", "a=1&b=%20", "body key=k"},
		{"json", post + inJSON + `{"b":[1],"key":"k","a":"<"}`, "", `{"b":[1],"a":"<"}`, "body key=k"},
		{"json array", post + inJSON + `["key"]`, "", `["key"]`, ""},
		{"multipart", post + "\nContent-Type: multipart/form-data; boundary=B\n\n" +
			"--B\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nk\r\n" +
			"--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--B--\r\n", "", "a=1\n", "body key=k"},
		{"header", "GET " + tags + bearer + token, "site=x", "", "header access_token=" + token},
		{"other scheme", "GET " + tags + "\nAuthorization: Basic x", "site=x", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			rec := Config{}.Record(request(test.request))
			var found []string
			for _, c := range rec.Credentials {
				found = append(found, string(c.Where)+" "+c.Name+"="+c.Value)
			}
			got := [3]string{rec.Query, rec.Body, strings.Join(found, ",")}
			if want := [3]string{test.query, test.body, test.credentials}; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestIdentity checks that answers differ by viewer and by question, and by
// nothing else.
func TestIdentity(t *testing.T) {
	answer := func(c Config, text string) string {
		return New(c).Do(request(text)).Body
	}
	before := answer(Config{}, "GET "+me+"&a=1&access_token="+token+"&key="+key)
	if after := answer(Config{Mode: Strict}, "GET "+me+"&a=1"+bearer+token); after != before {
		t.Errorf("the same user sees\n%s\n%s", before, after)
	}
	for _, other := range []string{
		"GET " + me + "&a=2" + bearer + token,
		"GET " + me + "&a=1" + bearer + "another))",
		"GET " + strings.Replace(me, "/me", "/me/inbox", 1) + "&a=1" + bearer + token,
	} {
		if answer(Config{Mode: Strict}, other) == before {
			t.Errorf("no difference: %s", other)
		}
	}
}

// TestRevoked checks that a token that was given away stays invalid.
func TestRevoked(t *testing.T) {
	s := New(Config{})
	s.Do(request("GET http://api.stackexchange.com/me?access_token=" + token))
	if a := s.Do(request("GET " + me + bearer + token)); !strings.Contains(a.Body, "invalid_access_token") {
		t.Errorf("got %s", a.Body)
	}
	if n := len(s.Records()); n != 2 {
		t.Errorf("%d records", n)
	}
}

func TestPreflight(t *testing.T) {
	ask := "OPTIONS " + tags + "\nAccess-Control-Request-Method: GET\nAccess-Control-Request-Headers: authorization"
	for _, test := range []struct {
		config Config
		want   string
	}{{Config{}, "authorization"}, {Config{NoPreflight: true}, ""}} {
		a := New(test.config).Do(request(ask))
		if got := a.Header.Get("Access-Control-Allow-Headers"); got != test.want {
			t.Errorf("%+v: allows %q, want %q", test.config, got, test.want)
		}
	}
}

// TestServeHTTP checks the server over a real connection.
func TestServeHTTP(t *testing.T) {
	s := New(Config{Mode: Strict, Hosts: []string{"api.example.com"}})
	web := httptest.NewServer(s)
	defer web.Close()
	r, err := http.NewRequest(http.MethodPost, web.URL+"/2.3/tags?a=%28&&b", strings.NewReader("c=1"))
	if err != nil {
		t.Fatal(err)
	}
	r.Host = "api.example.com"
	r.Header.Set("Authorization", "Bearer "+key)
	r.Header.Set("X-Forwarded-Proto", "https")
	a, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	if body, _ := io.ReadAll(a.Body); a.StatusCode != 200 || !strings.Contains(string(body), `"quota_max":10000`) {
		t.Errorf("got %d %s", a.StatusCode, body)
	}
	rec := s.Records()[0]
	if rec.Scheme != "https" || rec.Query != "a=%28&b" || rec.Body != "c=1" || len(rec.Header) != 0 {
		t.Errorf("recorded %+v", rec)
	}
}
