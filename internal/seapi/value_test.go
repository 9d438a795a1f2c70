package seapi

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// spell spells a value: literals quoted, expressions as in the source, those that
// must be decoded in decode(…).
func (s *spelling) spell(v Value) string {
	var out []string
	for _, p := range v.Parts {
		n, ok := p.Expr.(*node)
		if !ok {
			out = append(out, fmt.Sprintf("%q", p.Lit))
			continue
		}
		text := s.src[n.span.Start:n.span.End]
		if p.Decode {
			text = "decode(" + text + ")"
		}
		out = append(out, text)
	}
	return strings.Join(out, " + ")
}

// valueTests are spellings, and the value of their first credential as a header
// needs it, or why it cannot go there.
var valueTests = []struct{ src, want string }{
	// Literals are percent-decoded; a plus stays one.
	{`'?key=abcdefghijklmnopqrstuv(('`, `"abcdefghijklmnopqrstuv(("`},
	{`'?key=abcdefghijklmnopqrstuv%28%28&site=so'`, `"abcdefghijklmnopqrstuv(("`},
	{`'?key=a%2Ab+c'`, `"a*b+c"`},
	{`'?key=%2528'`, `"%28"`},
	{`'?key=a%'`, "its value cannot be percent-decoded"},
	{`'?key=a%zz'`, "its value cannot be percent-decoded"},
	{`'?key=a=b'`, `"a=b"`},
	{`'?key=a%26b'`, `"a&b"`},
	{`'?key='`, ``},
	{`'?key'`, ``},
	{`'?key=&site=so'`, ``},
	{`'?key=x#y'`, `"x"`},
	{`'?key=it\'s'`, `"it's"`},
	{`'?key=a\x25\x328'`, `"a("`},
	{`'?key=abc' + 'def'`, `"abcdef"`},
	{`'?key=abc%2' + '8'`, `"abc("`},
	{"`?key=abc${'def'}`", `"abc" + 'def'`},

	// Expressions.
	{`'?key=' + K`, `K`},
	{`'?key=' + K + '&site=so'`, `K`},
	{"`?site=so&key=${K}&page=2`", `K`},
	{`'?key=' + K + '(('`, `K + "(("`},
	{`'?key=' + settings.key`, `settings.key`},
	{`'?key=' + next()`, `next()`},
	{`'?key=' + (k ? K : L)`, `(k ? K : L)`},
	{`const k = 'abcdefghijklmnopqrstuv(('; '?key=' + k`, `k`},
	{`const a = 'abc'; const b = 'def'; '?key=' + a + b`, `a + b`},
	{`const q = 'key=' + K; '?' + q`, `K`},
	{`const q = 'abc&site=so'; '?key=' + q`, `"abc"`},

	// Encoders are unwrapped.
	{`'?key=' + encodeURIComponent(K)`, `K`},
	{`'?key=' + encodeURIComponent('a((')`, `"a(("`},
	{`'?key=' + encodeURIComponent(K + '((')`, `K + "(("`},
	{`'?key=' + encodeURIComponent(next())`, `next()`},
	{`'?key=' + encodeURIComponent('a&b')`, `"a&b"`},
	{`'?key=abc' + encodeURIComponent(K)`, `"abc" + K`},
	{`'?key=' + encodeURIComponent('a%28')`, "its value is percent-encoded twice and never worked"},
	{`const k = 'a%28'; '?key=' + encodeURIComponent(k)`, "its value is percent-encoded twice and never worked"},

	// A constant that is declared percent-encoded.
	{`const k = 'abcdefghijklmnopqrstuv%28%28'; '?key=' + k`, `decode(k)`},
	{`const k = 'abcdefghijklmnopqrstuv%28%28'; 'x?site=so&key=' + k + '&page=2'`, `decode(k)`},
	{"const k = 'abcdefghijklmnopqrstuv%28%28'; `?key=${k}`", `decode(k)`},
	{`const k = 'abc%2'; '?key=' + k + '8'`, "its value cannot be percent-decoded for sure"},
	{`const k = '100%'; '?key=' + k`, "its value cannot be percent-decoded for sure"},

	// Params objects hold raw values.
	{`'?' + {key: K}`, `K`},
	{`'?' + {site: 'so', key: 'abcdefghijklmnopqrstuv(('}`, `"abcdefghijklmnopqrstuv(("`},
	{`'?key=a%0Ab'`, "its value has characters that no header carries"},
	{`'?key= '`, "its value has characters that no header carries"},
	{`'?' + {key: 'abcdefghijklmnopqrstuv%28%28'}`, "its value is percent-encoded twice and never worked"},
	{`const k = 'abcdefghijklmnopqrstuv%28%28'; '?' + {key: k}`, "its value is percent-encoded twice and never worked"},
	{`'?' + {key: 'a%'}`, `"a%"`},
	{`'?' + {key: 'a&b=c#d?e'}`, `"a&b=c#d?e"`},
	{`'?' + {key: 'abc' + K}`, `"abc" + K`},
	{`'?' + {key: ''}`, ``},
	{`'?' + {KEY: K}`, `K`},

	// Lists do not encode.
	{`'?' + ['site=so', 'key=abcdefghijklmnopqrstuv%28%28'].join('&')`, `"abcdefghijklmnopqrstuv(("`},
	{`'?' + ['key=' + K].join('&')`, `K`},

	// Where a value ends is not known.
	{`'?key=' + K + rest`, "it is not known where its value ends"},
	{`'?key=abcdefghijklmnopqrstuv((' + rest`, "it is not known where its value ends"},
	{`'?key=' + K + '((' + rest + '&site=so'`, "it is not known where its value ends"},
	{`const q = rest + '&site=so'; '?key=' + K + q`, "it is not known where its value ends"},
	{`const q = '&site=' + rest; '?key=' + K + q`, `K`},
}

func TestValue(t *testing.T) {
	for _, test := range valueTests {
		t.Run(test.src, func(t *testing.T) {
			s := mustParse(t, test.src)
			u := NewHosts(nil).ParseURL(s.texts(s.body)[0])
			p := u.Find("key")
			if len(p) != 1 {
				t.Fatalf("%d keys", len(p))
			}
			v := u.Value(p[0])
			got := v.Broken
			if got == "" {
				got = s.spell(v)
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			if v.Empty() != (test.want == "") {
				t.Errorf("Empty is %v", v.Empty())
			}
		})
	}
}

// A value that is all literal text has no expression among its parts.
func TestValueLiteral(t *testing.T) {
	for src, want := range map[string]bool{
		`'?key=abc'`:                      true,
		`'?key=abc' + 'def'`:              true,
		`'?' + {key: 'abc'}`:              true,
		`'?key=' + K`:                     false,
		`'?key=' + K + 'def'`:             false,
		`const k = 'abc'; '?key=' + k`:    false,
		`'?key=' + encodeURIComponent(K)`: false,
	} {
		t.Run(src, func(t *testing.T) {
			u := parseURL(t, NewHosts(nil), src)
			parts := u.Value(u.Find("key")[0]).Parts
			got := !slices.ContainsFunc(parts, func(p ValuePart) bool { return p.Expr != nil })
			if got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestCredentialShapes(t *testing.T) {
	for s, want := range map[string]string{
		fakeKey:                             "key",
		fakeToken:                           "token",
		"abcdefghijklmnopqrstuv%28%28":      "key",
		"tokentokentokentoken12%29%29":      "token",
		"aB*(defghijklmn)pqrs*9((":          "key",
		"((((((((((((((((((((((((":          "key",
		"))))))))))))))))))))))))":          "token",
		"rl_abcdefghijklmnopqrst":           "key",
		"rl_AbcDefGhiJklMnoPqrStuVwXyZ":     "key",
		"":                                  "",
		"rl_short":                          "",
		"abcdefghijklmnopqrstu((":           "",
		"abcdefghijklmnopqrstuvw((":         "",
		"abcdefghijklmnopqrstuv()":          "",
		"abcdefghijklmnopqrst-v((":          "",
		"abcdefghijklmnopqrstuvwx":          "",
		" abcdefghijklmnopqrstuv((":         "",
		"AIzaSyAbcdefghijklmnopqrstuvwxyz0": "",
		"!9_bDDxJY5abcdefghijklmn":          "",
	} {
		t.Run(s, func(t *testing.T) {
			if got := LooksLikeKey(s); got != (want == "key") {
				t.Errorf("LooksLikeKey is %v", got)
			}
			if got := LooksLikeToken(s); got != (want == "token") {
				t.Errorf("LooksLikeToken is %v", got)
			}
			if got := LooksLikeCredential(s); got != (want != "") {
				t.Errorf("LooksLikeCredential is %v", got)
			}
		})
	}
}
