package seapi

import (
	"strings"
	"testing"
)

// paramTests are spellings, and the names of their parameters as servers read
// them.
var paramTests = []struct{ src, want string }{
	{`'https://api.stackexchange.com/me'`, ""},
	{`'https://api.stackexchange.com/me?'`, ""},
	{`'https://api.stackexchange.com/me?key=x&site=so'`, "key site"},
	{`'https://api.stackexchange.com/me?KEY=x&%6Bey=y&access%5ftoken=z'`, "key key access_token"},
	{`'https://api.stackexchange.com/me?&&key=x&'`, "key"},
	{`'https://api.stackexchange.com/me?key'`, "key"},
	{`'https://api.stackexchange.com/me?fkey=1&apikey=2&key_id=3&accessToken=4&api-key=5&sort=key&?key=6'`, "fkey apikey key_id accesstoken api-key sort ?key"},
	{`'https://api.stackexchange.com/me?a=b#key=x&access_token=y'`, "a"},
	{`'https://api.stackexchange.com/me#?key=x'`, ""},
	{`'https://api.stackexchange.com/key=x&access_token=y'`, ""},
	{`'https://api.stackexchange.com/users/1;2?filter=!9(a;b)&key=x'`, "filter key"},
	{`'https://api.stackexchange.com/me?%zz=1&key=x'`, "%zz key"},
	{`'https://api.stackexchange.com/me?a=' + encodeURIComponent('&key=x')`, "a"},
	{`'https://api.stackexchange.com/me?' + {a: '&key=x', 'b&key': 1}`, "a b key"},
	{`url + '&key=' + K`, "key"},
	{`url + 'key=' + K`, ""},
	{`url + '&key=' + K + '&site=so'`, "key site"},
	{`url + '&key=' + K + '&callback=?'`, "key callback"},
	{`base + '/a&b?key=x'`, "key"},
	{`'/me' + '&key=x'`, ""},
	{`location.protocol + '//api.stackexchange.com/me&key=x'`, ""},
	{`'https://api.stackexchange.com/' + path + '&key=x'`, "key"},
	{`'https://api.stackexchange.com/me?site=' + so + '&key=x'`, "site key"},
}

func TestParseURLParams(t *testing.T) {
	for _, test := range paramTests {
		t.Run(test.src, func(t *testing.T) {
			u := parseURL(t, NewHosts(nil), test.src)
			if got := names(u); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			credential := strings.Contains(" "+test.want+" ", " key ") || strings.Contains(test.want, "access_token")
			if u.HasCredentials() != credential {
				t.Errorf("HasCredentials is %v", !credential)
			}
		})
	}
}

// names returns the names of a URL's parameters.
func names(u *URL) string {
	var out []string
	for _, p := range u.Params {
		out = append(out, p.Name)
	}
	return strings.Join(out, " ")
}

func TestParseQuery(t *testing.T) {
	for _, test := range []struct{ src, want, after string }{
		{`'key=x&site=so'`, "key site", `'site=so'`},
		{`'?key=x&site=so'`, "key site", `'?site=so'`},
		{`'site=so&key=' + K`, "site key", `'site=so'`},
		{`'key=' + K`, "key", `''`},
		{`'?key=' + K`, "key", `''`},
		{`'key=' + K + '&access_token=' + T`, "key access_token", `''`},
		{`'key=' + K + '&site=so'`, "key site", `'site=so'`},
		{`'key=' + K + '&access_token=' + T + '&site=so'`, "key access_token site", `'site=so'`},
		{`'key=' + K + '&' + n + m`, "key \x00\x00", `'' + n + m`},
		{`{key: K, site: 'so'}`, "key site", `{site: 'so'}`},
		{`{site: 'so', key: K, access_token: T}`, "site key access_token", `{site: 'so'}`},
		{`['key=' + K, 'site=so'].join('&')`, "key site", `['site=so'].join('&')`},
		{`data + '&key=' + K`, "\x00 key", `data + ''`},
		{`''`, "", `''`},
	} {
		t.Run(test.src, func(t *testing.T) {
			s := mustParse(t, test.src)
			u := ParseQuery(s.texts(s.body)[0])
			if got := names(u); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
			c := &Cut{Carried: map[any]bool{}}
			if why := u.Without(c, isCredentialParam); why != "" {
				t.Fatal(why)
			}
			if got := s.apply(t, c); got != test.after {
				t.Errorf("got  %s\nwant %s", got, test.after)
			}
		})
	}
}

// shownTests are spellings, and what String and Render show of them.
var shownTests = []struct{ src, str, with, without string }{
	{
		`'https://api.stackexchange.com/me?key=abcdefghijklmnopqrstuv((&site=so'`,
		"https://api.stackexchange.com/me?key=…&site=so",
		"api.stackexchange.com/me?credential key&site=so",
		"api.stackexchange.com/me?site=so",
	},
	{
		"`http://api.stackoverflow.com/${path}?page=${p}&access_token=tokentokentokentoken12))`",
		"http://api.stackoverflow.com/{}?page={}&access_token=…",
		"api.stackexchange.com/{}?page={}&credential access_token",
		"api.stackexchange.com/{}?page={}",
	},
	{
		`const k = 'abcdefghijklmnopqrstuv(('; '//api.stackexchange.com/me?%6Bey=' + k + '#top'`,
		"//api.stackexchange.com/me?%6Bey=…#top",
		"api.stackexchange.com/me?credential key",
		"api.stackexchange.com/me",
	},
	{
		`'https://api.stackexchange.com/me?' + {access_token: 'tokentokentokentoken12))', q: 'a&b'}`,
		"https://api.stackexchange.com/me?access_token=…&q=a?b",
		"api.stackexchange.com/me?credential access_token&q=a?b",
		"api.stackexchange.com/me?q=a?b",
	},
	{
		`'https://api.stackexchange.com/me?key=abcdefghijklmnopqrstuv((&callback=?'`,
		"https://api.stackexchange.com/me?key=…&callback=?",
		"api.stackexchange.com/me?credential key&callback=?",
		"api.stackexchange.com/me",
	},
	{
		`'https://cors.example.com/https://api.stackexchange.com/me?key=abcdefghijklmnopqrstuv(('`,
		"https://cors.example.com/https://api.stackexchange.com/me?key=…",
		"cors.example.comhttps://cors.example.com/https://api.stackexchange.com/me?credential key",
		"cors.example.comhttps://cors.example.com/https://api.stackexchange.com/me",
	},
	{
		`'https://cors.example.com/?url=https%3A%2F%2Fapi.stackexchange.com%2Fme%3Fkey%3Dabcdefghijklmnopqrstuv%28%28%26site%3Dso'`,
		"https://cors.example.com/?url=https%3A%2F%2Fapi.stackexchange.com%2Fme%3Fkey%3D…%26site%3Dso",
		"cors.example.comhttps://cors.example.com/?url=https%3A%2F%2Fapi.stackexchange.com%2Fme%3Fkey%3D…%26site%3Dso",
		"cors.example.comhttps://cors.example.com/?url=https%3A%2F%2Fapi.stackexchange.com%2Fme%3Fkey%3D…%26site%3Dso",
	},
	{
		`'https://api.stackexchange.com/me?site=so#access_token=tokentokentokentoken12))'`,
		"https://api.stackexchange.com/me?site=so#access_token=…",
		"api.stackexchange.com/me?site=so",
		"api.stackexchange.com/me?site=so",
	},
	{
		`'https://me:tokentokentokentoken12))@api.stackexchange.com/me'`,
		"https://…@api.stackexchange.com/me",
		"api.stackexchange.com/me",
		"api.stackexchange.com/me",
	},
	{
		`'https://api.stackexchange.com/access-tokens/tokentokentokentoken12))/invalidate?filter=!9(a((b))'`,
		"https://api.stackexchange.com/access-tokens/…/invalidate?filter=!9(a((b))",
		"api.stackexchange.com/access-tokens/…/invalidate?filter=!9(a((b))",
		"api.stackexchange.com/access-tokens/…/invalidate?filter=!9(a((b))",
	},
}

// What is shown of a URL names its credentials but never has their values.
func TestURLString(t *testing.T) {
	for _, test := range shownTests {
		t.Run(test.src, func(t *testing.T) {
			u := parseURL(t, NewHosts(nil), test.src)
			if got := u.String(); got != test.str {
				t.Errorf("String is %s\nwant      %s", got, test.str)
			}
			if got := u.Render(false); got != test.with {
				t.Errorf("Render(false) is %s\nwant             %s", got, test.with)
			}
			if got := u.Render(true); got != test.without {
				t.Errorf("Render(true) is %s\nwant            %s", got, test.without)
			}
		})
	}
}

func TestGet(t *testing.T) {
	u := parseURL(t, NewHosts(nil), `'/me?site=so&page=' + p + '&site=x'`)
	for name, want := range map[string]string{"site": "so", "page": "", "filter": ""} {
		t.Run(name, func(t *testing.T) {
			got, ok := u.Get(name)
			if ok != (want != "") || ok && got != want {
				t.Errorf("got %q, %v", got, ok)
			}
		})
	}
}

// A place is the element that holds a parameter, or the text that spells it.
func TestPlace(t *testing.T) {
	for src, want := range map[string]string{
		`'/me?site=so&key=abc&page=2'`:                   `key=abc`,
		`'/me?site=so&key=' + K + '&page=2'`:             `key=`,
		"`/me?site=so&key=${K}&page=2`":                  "key=${K}",
		"`/me?site=so&key=${K}x${L}&page=2`":             "key=${K}x${L}",
		"`/me?site=so&key=${K}((&page=2`":                "key=${K}((",
		`'/me?site=so&' + {page: 2, key: K}`:             "element 1",
		`'/me?' + ['site=so', 'key=' + K].join('&')`:     "element 1",
		`'/me?' + ['key=' + K, 'site=so'].join('&')`:     "element 0",
		`'/me?' + ['site=so&key=' + K, 'a=1'].join('&')`: "key=",
		`const q = '&key=' + K; '/me?site=so' + q`:       "key=",
		`'/me?\x6bey=abc'`:                               `\x6bey=abc`,
	} {
		t.Run(src, func(t *testing.T) {
			s := mustParse(t, src)
			u := NewHosts(nil).ParseURL(s.texts(s.body)[0])
			elem, span := u.Place(u.Find("key")[0])
			got := s.src[span.Start:span.End]
			if elem != nil {
				got = "element " + string(rune('0'+indexOf(elem)))
			}
			if got != want {
				t.Errorf("got  %s\nwant %s", got, want)
			}
		})
	}
}

// indexOf returns the place of an element among the entries of its construct.
func indexOf(e *Element) int {
	for i, x := range e.Node.(*node).elems {
		if x == e {
			return i
		}
	}
	return -1
}
