package mockapi

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
)

// errorName returns the name of the error in an answer.
func errorName(body string) string {
	var e apiError
	json.Unmarshal([]byte(unwrapped(body)), &e) // no JSON, no error
	return e.Name
}

// unwrapped returns the JSON in a script for JSONP.
func unwrapped(body string) string {
	if i := strings.IndexByte(body, '('); i > 0 && body[0] != '{' {
		return strings.TrimSuffix(body[i+1:], ")")
	}
	return body
}

// TestSequences sends requests one after the other; each shows what those
// before have left. `left` is quota_remaining, and an error is its name.
func TestSequences(t *testing.T) {
	const (
		anonymous = "GET " + tags
		byKey     = "GET " + tags + bearer + key
		byToken   = "GET " + tags + bearer + token
		byOther   = "GET " + tags + bearer + "othertokenothertoken12))"
		plainHTTP = "GET http://api.stackexchange.com/2.3/me?access_token=" + token
		api       = "https://api.stackexchange.com/2.3"
	)
	type step struct{ request, want string }
	for _, test := range []struct {
		name   string
		config Config
		steps  []step
	}{
		{"quotas", Config{}, []step{
			{anonymous, "left 299"}, {byKey, "left 9998"}, {anonymous, "left 297"},
			{byToken, "left 9999"}, {byToken, "left 9998"}, {byOther, "left 9999"}, {anonymous, "left 296"},
			{"OPTIONS " + tags + preflight, ""}, {"GET " + me, "access_token_required"}, {anonymous, "left 295"},
		}},
		{"quota of the query is that of the header", Config{}, []step{
			{"GET " + tags + "&key=" + key, "left 9999"}, {byKey, "left 9998"},
			{"GET " + tags + "&key=" + key + "&access_token=" + token, "left 9999"}, {byToken, "left 9998"},
		}},
		{"quota that others have used up", Config{Used: 299}, []step{
			{anonymous, "left 0"}, {anonymous, "throttle_violation"}, {byKey, "left 9699"}, {byToken, "left 9999"},
		}},
		{"token by plain HTTP", Config{}, []step{
			{byToken, "left 9999"}, {plainHTTP, "access_token_compromised"}, {byToken, "invalid_access_token"}, {byOther, "left 9999"},
		}},
		{"token in the header by plain HTTP", Config{Mode: Strict}, []step{
			{"GET http://api.stackexchange.com/2.3/me" + bearer + token, "access_token_compromised"}, {byToken, "invalid_access_token"},
		}},
		{"token by plain HTTP to where a redirect waits", Config{RedirectHTTP: true}, []step{
			{plainHTTP, "access_token_compromised"}, {byToken, "invalid_access_token"},
		}},
		{"token in the query of a team", Config{Mode: Strict}, []step{
			{byToken + "\nX-A: 1", "left 9999"}, {"GET " + me + "&team=t" + bearer + token, "left 9998"},
			{"GET " + me + "&team=t&access_token=" + token, "access_token_compromised"}, {byToken, "invalid_access_token"},
		}},
		{"invalidated tokens", Config{}, []step{
			{"GET " + api + "/access-tokens/" + token + ";othertokenothertoken12%29%29/invalidate", "left 299"},
			{byToken, "invalid_access_token"}, {byOther, "invalid_access_token"},
		}},
		{"application left", Config{}, []step{
			{"GET " + api + "/apps/" + token + "/de-authenticate", "left 299"}, {byToken, "invalid_access_token"}, {byOther, "left 9999"},
		}},
		{"backoff", Config{Backoff: 10}, []step{
			{"GET " + api + "/users/1;2?site=x", "left 299"},
			{"GET " + api + "/users/3?site=y", "throttle_violation"},
			{"GET https://api.stackexchange.com/2.0/users/3", "throttle_violation"},
			{"GET " + api + "/me" + bearer + token, "throttle_violation"},
			{"GET " + api + "/users/3/tags", "left 298"},
			{"wait 9", ""}, {"GET " + api + "/users/3", "throttle_violation"},
			{"wait 1", ""}, {"GET " + api + "/users/3", "left 297"},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var now time.Time
			test.config.Now = func() time.Time { return now }
			s := New(test.config)
			for i, st := range test.steps {
				var seconds int
				if n, _ := fmt.Sscanf(st.request, "wait %d", &seconds); n == 1 {
					now = now.Add(time.Duration(seconds) * time.Second)
					continue
				}
				if got := left(s.Do(request(st.request)).Body); got != st.want {
					t.Errorf("step %d, %s: got %s, want %s", i, st.request, got, st.want)
				}
			}
		})
	}
}

// left renders what a program has left after an answer.
func left(body string) string {
	var w struct {
		Left *int `json:"quota_remaining"`
	}
	if name := errorName(body); name != "" {
		return name
	}
	if json.Unmarshal([]byte(body), &w) != nil || w.Left == nil {
		return ""
	}
	return fmt.Sprintf("left %d", *w.Left)
}

// TestSwitches checks what is not about the change.
func TestSwitches(t *testing.T) {
	post := "POST https://api.stackexchange.com/2.3/posts/1/comments/add"
	for _, test := range []struct {
		request   string
		on        Config
		off, want string
	}{
		{"GET " + tags + "&key=undefined", Config{RejectUndefined: true}, "200", "400 bad_parameter"},
		{"GET " + tags + "&access_token=false&key=" + key, Config{RejectUndefined: true}, "200", "400 invalid_access_token"},
		{"GET " + tags + "&key=", Config{RejectUndefined: true}, "200", "200"},
		{"GET " + tags + bearer + "null", Config{RejectUndefined: true, Mode: Strict}, "200", "400 bad_parameter"},
		{"GET " + tags + "&access_token=" + token, Config{KeyRequired: true}, "200", "400 key_required"},
		{"GET " + tags + "&access_token=" + token + "&key=" + key, Config{KeyRequired: true}, "200", "200"},
		{"GET " + tags + bearer + token, Config{KeyRequired: true}, "200", "200"},
		{"GET http://api.stackexchange.com/2.3/tags?a=%28#b", Config{RedirectHTTP: true}, "200", "301 https://api.stackexchange.com/2.3/tags?a=%28"},
		{"GET https://api.stackexchange.com/2.3/tags", Config{RedirectHTTP: true}, "200", "200"},
		{"GET http://user:pw@API.StackOverflow.com:80/tags", Config{RedirectAlias: true}, "200", "301 https://api.stackexchange.com/tags"},
		{"OPTIONS " + tags + preflight, Config{NoCORS: true}, "204 allows authorization", "204 unreadable"},
		{"GET " + tags, Config{NoCORS: true}, "200", "200 unreadable"},
		{"GET " + me, Config{NoCORS: true}, "400 access_token_required", "400 access_token_required unreadable"},
		{"GET https://example.com/x", Config{NoCORS: true}, "200", "200"},
		{"OPTIONS https://example.com/x" + preflight, Config{NoCORS: true, NoPreflight: true}, "204 allows authorization", "204 allows authorization"},
		{post + bearer + token, Config{ReadOnly: []string{token}}, "200", "400 access_denied"},
		{"GET " + tags + bearer + token, Config{ReadOnly: []string{token}}, "200", "200"},
	} {
		t.Run(test.request, func(t *testing.T) {
			if got := outcome(New(Config{}), test.request); got != test.off {
				t.Errorf("off: got %s, want %s", got, test.off)
			}
			if got := outcome(New(test.on), test.request); got != test.want {
				t.Errorf("%+v: got %s, want %s", test.on, got, test.want)
			}
		})
	}
}

// TestErrors asks for each error of the documentation.
func TestErrors(t *testing.T) {
	for id, name := range map[int]string{
		400: "bad_parameter", 401: "access_token_required", 402: "invalid_access_token", 403: "access_denied",
		404: "no_method", 405: "key_required", 406: "access_token_compromised", 407: "write_failed",
		409: "duplicate_request", 500: "internal_error", 502: "throttle_violation", 503: "temporarily_unavailable",
	} {
		a := New(Config{}).Do(request(fmt.Sprintf("GET https://api.stackexchange.com/2.3/errors/%d", id)))
		want := fmt.Sprintf(`{"error_id":%d,"error_name":"%s","error_message":"simulated"}`, id, name)
		if a.Status != 400 || a.Body != want {
			t.Errorf("got %d %s, want 400 %s", a.Status, a.Body, want)
		}
	}
}

// TestBothModes sends requests that a migrated program may send: the change
// must make no difference to them.
func TestBothModes(t *testing.T) {
	const api = "https://api.stackexchange.com/2.3"
	for _, test := range []struct{ request, want string }{
		{"GET " + tags, `"quota_max":300,"quota_remaining":299,"total"`},
		{"GET " + tags + bearer + key, `"quota_max":10000,"quota_remaining":9999,"total"`},
		{"GET " + me + bearer + token, `"upvoted":true`},
		{"GET " + me + bearer + key, `"error_name":"access_token_required"`},
		{"GET " + tags + "&filter=total", `{"total":`},
		{"GET " + tags + "&filter=none", `{}`},
		{"GET " + tags + "&filter=!a(b)&page=2&pagesize=5", `"page":2,"page_size":5,"total":`},
		{"GET " + tags + "&pagesize=101", `"error_message":"pagesize"`},
		{"GET " + tags + "&pagesize=-1", `"error_message":"pagesize"`},
		{"GET " + tags + "&pagesize=0", `{"items":[],`},
		{"GET " + tags + "&page=0", `"error_message":"page"`},
		{"GET " + tags + "&page=3", `"has_more":false`},
		{"GET " + tags + "&page=26", `"error_name":"access_denied"`},
		{"GET " + tags + "&page=26" + bearer + key, `"quota_max":10000`},
		{"GET " + api + "/errors/502", `{"error_id":502,"error_name":"throttle_violation"`},
		{"GET " + api + "/errors/405?callback=f", `f({"error_id":405,"error_name":"key_required"`},
		{"GET " + api + "/errors/1", `"error_name":"bad_parameter"`},
		{"GET " + tags + "&callback=f", `f({"items"`},
		{"GET " + me + "&callback=f", `f({"error_id":401`},
		{"GET " + api + "/posts/1/upvote" + bearer + token, `"error_name":"no_method"`},
		{"POST " + api + "/posts/1/upvote" + bearer + key, `"error_name":"access_token_required"`},
		{"POST " + api + "/posts/1/upvote" + bearer + token, `"quota_max":10000`},
		{"POST " + api + "/filters/create" + bearer + key + form + "include=.total", `"quota_max":10000`},
		{"GET http://api.stackexchange.com/2.3/me" + bearer + token, `"error_name":"access_token_compromised"`},
	} {
		t.Run(test.request, func(t *testing.T) {
			legacy := New(Config{}).Do(request(test.request))
			strict := New(Config{Mode: Strict}).Do(request(test.request))
			if legacy.Status != strict.Status || legacy.Body != strict.Body {
				t.Errorf("legacy %d %s, strict %d %s", legacy.Status, legacy.Body, strict.Status, strict.Body)
			}
			if !strings.HasPrefix(legacy.Body, test.want) && !strings.Contains(legacy.Body, test.want) {
				t.Errorf("got %s, want %s", legacy.Body, test.want)
			}
			wantStatus := 200
			if errorName(legacy.Body) != "" && !strings.Contains(test.request, "callback=") {
				wantStatus = 400
			}
			if legacy.Status != wantStatus {
				t.Errorf("status %d, want %d", legacy.Status, wantStatus)
			}
		})
	}
}

// TestPages reads a collection in pages of several sizes: it is always the same.
func TestPages(t *testing.T) {
	s := New(Config{Items: 67})
	for _, test := range []struct{ size, pages int }{{1, 67}, {30, 3}, {66, 2}, {67, 1}, {100, 1}, {0, 3}} {
		var titles []string
		pages := 0
		for more := true; more && pages < 100; {
			pages++
			u := fmt.Sprintf("GET %s&page=%d", tags, pages)
			if test.size > 0 {
				u += fmt.Sprintf("&pagesize=%d", test.size)
			}
			var w struct {
				Items []item
				More  bool `json:"has_more"`
				Total *int
			}
			if err := json.Unmarshal([]byte(s.Do(request(u+bearer+key)).Body), &w); err != nil || w.Total != nil {
				t.Fatal(err, w.Total)
			}
			more = w.More
			for _, it := range w.Items {
				titles = append(titles, it.Title)
			}
		}
		if pages != test.pages || len(titles) != 67 || titles[0] == titles[66] {
			t.Errorf("pages of %d: %d of them, want %d; %d items", test.size, pages, test.pages, len(titles))
		}
	}
	first := s.Do(request("GET " + tags + "&pagesize=1"))
	for _, other := range []string{"&sort=votes", "&site=y"} {
		if a := s.Do(request("GET " + tags + "&pagesize=1" + other)); strings.Contains(first.Body, unwrapped(a.Body)[:30]) {
			t.Errorf("%s makes no difference: %s", other, a.Body)
		}
	}
	for _, filter := range []string{"total", "!abc"} {
		if a := s.Do(request("GET " + tags + "&filter=" + filter)); !strings.Contains(a.Body, `"total":67`) {
			t.Errorf("filter %s: %s", filter, a.Body)
		}
	}
}

// TestConcurrent checks that each request counts once.
func TestConcurrent(t *testing.T) {
	s := New(Config{})
	var group sync.WaitGroup
	for range 100 {
		group.Go(func() { s.Do(request("GET " + tags + bearer + key)) })
	}
	group.Wait()
	if got := left(s.Do(request("GET " + tags + bearer + key)).Body); got != "left 9899" || len(s.Records()) != 101 {
		t.Errorf("got %s, %d records", got, len(s.Records()))
	}
	s.Reset()
	if got := left(s.Do(request("GET " + tags)).Body); got != "left 299" || len(s.Records()) != 1 {
		t.Errorf("after Reset: %s, %d records", got, len(s.Records()))
	}
}
