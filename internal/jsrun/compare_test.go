package jsrun

import (
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// runPair runs a program before and after a fix.
func runPair(before, after string) (Trace, Trace) {
	old := Run("before.js", prelude+before, Options{})
	now := Run("after.js", prelude+after, Options{API: mockapi.Config{Mode: mockapi.Strict}})
	return old, now
}

// headers spells the right options for a credential.
func headers(value string) string {
	return `, { headers: { Authorization: 'Bearer ' + ` + value + ` } }`
}

func TestCompareEqual(t *testing.T) {
	for _, test := range []struct{ name, before, after string }{
		{"key", `fetch(B + 'a?key=' + K + '&b=1').then(r => r.json()).then(quota)`, `fetch(B + 'a?b=1'` + headers("K") + `).then(r => r.json()).then(quota)`},
		{"token wins", `fetch(B + 'me?key=' + K + '&access_token=' + T)`, `fetch(B + 'me'` + headers("T") + `)`},
		{"false token", `fetch(B + 'a?key=' + K + '&access_token=false')`, `fetch(B + 'a'` + headers("K") + `)`},
		{"percent-encoded", `fetch(B + 'a?key=k%28%28')`, `fetch(B + 'a'` + headers("'k(('") + `)`},
		{"no credential at all", `fetch(B + 'a?key=' + undefined)`, `fetch(B + 'a')`},
		{"separator stays", `fetch(B + 'a?key=' + K + '&b=1')`, `fetch(B + 'a?&b=1'` + headers("K") + `)`},
		{"encoding of the rest", `var u = new URL(B + 'a?f=!('); u.searchParams.set('key', K); fetch(u)`, `var u = new URL(B + 'a?f=!('); fetch(u` + headers("K") + `)`},
		{"body", `$.post(B + 'a', { key: K, b: 1 })`, `$.ajax({ url: B + 'a', type: 'POST', data: { b: 1 }, headers: { Authorization: 'Bearer ' + K } })`},
		{"leftover", `fetch(B + 'a?key=' + K` + headers("T") + `)`, `fetch(B + 'a'` + headers("T") + `)`},
		{"plain http", `fetch('http://api.stackexchange.com/a?key=' + K)`, `fetch('https://api.stackexchange.com/a'` + headers("K") + `)`},
		{"alias", `fetch('https://api.stackoverflow.com/a?key=' + K)`, `fetch('https://api.stackexchange.com/a'` + headers("K") + `)`},
		{"logged URL", `var u = B + 'a?key=' + K + '&b=1'; log('get ' + u); fetch(u)`, `var u = B + 'a?b=1'; log('get ' + u); fetch(u` + headers("K") + `)`},
		{"other host", `fetch('https://example.com/a?key=1'` + headers("1") + `)`, `fetch('https://example.com/a?key=1'` + headers("1") + `)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := Compare(runPair(test.before, test.after)); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestCompareDifferent plants one difference a row.
func TestCompareDifferent(t *testing.T) {
	plain := `fetch(B + 'a?key=' + K + '&b=1&c=2')`
	for _, test := range []struct{ name, before, after, want string }{
		{"credential stays", plain, `fetch(B + 'a?key=' + K + '&b=1&c=2'` + headers("K") + `)`, "outside of the header"},
		{"no header", plain, `fetch(B + 'a?b=1&c=2')`, `want [Bearer #3aee]`},
		{"encoded value", plain, `fetch(B + 'a?b=1&c=2'` + headers("'k%28%28'") + `)`, "authorization"},
		{"wrong scheme", plain, `fetch(B + 'a?b=1&c=2', { headers: { Authorization: 'Basic ' + K } })`, "authorization"},
		{"token where a key was", plain, `fetch(B + 'a?b=1&c=2'` + headers("T") + `)`, "authorization"},
		{"key where a token was", `fetch(B + 'me?key=' + K + '&access_token=' + T)`, `fetch(B + 'me'` + headers("K") + `)`, `want [Bearer #bfeb]`},
		{"bearer of nothing", `fetch(B + 'a?key=' + undefined)`, `fetch(B + 'a'` + headers("undefined") + `)`, "want []"},
		{"bearer false", `fetch(B + 'a?key=' + K + '&access_token=false')`, `fetch(B + 'a'` + headers("false") + `)`, "authorization"},
		{"header on an anonymous request", `fetch(B + 'a')`, `fetch(B + 'a'` + headers("K") + `)`, "want []"},
		{"header to another host", `fetch('https://example.com/?key=1')`, `fetch('https://example.com/?key=1'` + headers("K") + `)`, "want []"},
		{"parameter of another host", `fetch('https://example.com/?key=1')`, `fetch('https://example.com/')`, "parameters"},
		{"parameter lost", plain, `fetch(B + 'a?b=1'` + headers("K") + `)`, "parameters"},
		{"parameters glued", plain, `fetch(B + 'a?b=1c=2'` + headers("K") + `)`, "parameters"},
		{"order of parameters", plain, `fetch(B + 'a?c=2&b=1'` + headers("K") + `)`, "parameters"},
		{"separator in the path", plain, `fetch(B + 'a&b=1&c=2'` + headers("K") + `)`, "path"},
		{"path", plain, `fetch(B + 'x?b=1&c=2'` + headers("K") + `)`, "path"},
		{"host", plain, `fetch('https://example.com/2.3/a?b=1&c=2'` + headers("K") + `)`, "host"},
		{"plain http", plain, `fetch('http://api.stackexchange.com/2.3/a?b=1&c=2'` + headers("K") + `)`, "scheme"},
		{"method", plain, `fetch(B + 'a?b=1&c=2', { method: 'POST', headers: { Authorization: 'Bearer ' + K } })`, "method"},
		{"other header", plain, `fetch(B + 'a?b=1&c=2', { headers: { A: 1, Authorization: 'Bearer ' + K } })`, "headers"},
		{"lost header", `fetch(B + 'a?key=' + K, { headers: { A: 1 } })`, `fetch(B + 'a'` + headers("K") + `)`, "headers"},
		{"body", `$.post(B + 'a', { key: K, b: 1 })`, `$.ajax({ url: B + 'a', type: 'POST', data: { b: 2 }, headers: { Authorization: 'Bearer ' + K } })`, "body"},
		{"content type", `$.post(B + 'a', { key: K, b: 1 })`,
			`$.ajax({ url: B + 'a', type: 'POST', data: { b: 1 }, contentType: 'text/plain', headers: { Authorization: 'Bearer ' + K } })`, "headers"},
		{"one request less", plain + `; fetch(B + 'b')`, `fetch(B + 'a?b=1&c=2'` + headers("K") + `)`, "nothing"},
		{"order of requests", plain + `; fetch(B + 'b')`, `fetch(B + 'b'); fetch(B + 'a?b=1&c=2'` + headers("K") + `)`, "request 0"},
		{"output", `log(1)`, `log(2)`, `before "print log: 1", after "print log: 2"`},
		{"error", `log(1)`, `log(1); nowhere()`, "ReferenceError"},
		{"probe twice", `var k = { get k() { return probe('k', K) } }; fetch(B + 'a?key=' + k.k)`,
			`var k = { get k() { return probe('k', K) } }; fetch(B + 'a', k.k && { headers: { Authorization: 'Bearer ' + k.k } })`, "probe k"},
		{"probe later", `probe('u'); fetch(B + 'a'); probe('k')`, `fetch(B + 'a'); probe('u'); probe('k')`, "event 0"},
		{"quota", `GM.xmlHttpRequest({ url: B + 'a?key=' + K, responseType: 'json' }).then(r => quota(r.response))`,
			`GM.xmlHttpRequest({ url: B + 'a', responseType: 'json' }).then(r => quota(r.response))`, "10000"},
		{"jsonp", `$.ajax({ url: B + 'a?key=' + K, dataType: 'jsonp' })`, `$.ajax({ url: B + 'a', dataType: 'json', headers: { Authorization: 'Bearer ' + K } })`, "JSONP"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := Compare(runPair(test.before, test.after))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

// TestCompareUnsafe checks what is forgiven to an unsafe fix, and no more.
func TestCompareUnsafe(t *testing.T) {
	jsonp := `$.ajax({ url: B + 'a?b=1', data: { key: K }, dataType: 'jsonp', success: quota })`
	after := `$.ajax({ url: B + 'a?b=1', dataType: 'json', success: quota, headers: { Authorization: 'Bearer ' + K } })`
	if err := CompareUnsafe(runPair(jsonp, after)); err != nil {
		t.Error(err)
	}
	plain := `fetch(B + 'a?b=1&key=' + K)`
	if err := CompareUnsafe(runPair(plain, `fetch(B + 'a?b=1'`+headers("K")+`)`)); err != nil {
		t.Error(err)
	}
	if err := CompareUnsafe(runPair(jsonp, strings.Replace(after, "b=1", "b=2", 1))); err == nil {
		t.Error("another parameter was not noticed")
	}
}
