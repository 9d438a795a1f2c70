package report

import (
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// aToken and aKey have the shapes of real ones.
const (
	aToken = "Zq8mTn3*RrLw5)VbYc2Kpd))"
	aKey   = "U4DMV*8nvpm3EOpvf69Rxw(("
)

// secretWord is what must be gone after redaction; every test holds it or aToken.
const secretWord = "s3cr3t"

func TestRedactHides(t *testing.T) {
	for _, src := range []string{
		`fetch("https://api.stackexchange.com/me?access_token=s3cr3t&site=x")`,
		`"?ACCESS_TOKEN=s3cr3t"`,
		`"?access%5Ftoken=1&access_token%3Ds3cr3t%26site"`,
		"`?access_token=s3cr3t${x}`",
		"`?access_token=s3cr3t$x`",
		`"?access_token=%73s3cr3t"`,
		`{ access_token: "s3cr3t" }`,
		`{ 'access_token': 's3cr3t' }`,
		`{"access_token":"s\"3cr3t s3cr3t"}`,
		`params["access_token"] = "s3cr3t"`,
		"params.set('access_token', `s3cr3t`)",
		`'&access_token=' + 's3cr3t'`,
		`o.access_token="s3cr3t"`,
		`o.access_token ="s3cr3t"`,
		`const SE_ACCESS_TOKEN = "s3cr3t"`,
		`let accessToken = opts.accessToken || "s3cr3t"`,
		"access_token:\n    's3cr3t'",
		`data-access-token="s3cr3t"`,
		`headers: { Authorization: "Bearer s3cr3t" }`,
		`curl -H "X: $ACCESS_TOKEN" "https://api.stackexchange.com/2.3/me?access_token=s3cr3t"`,
		`so --access-token "s3cr3t"`,
		`"access_token"  :  "s3cr3t"`,
		`f("access_token" , "s3cr3t")`,
		`curl -H 'Authorization: bearer s3cr3t'`,
		`var t = "` + aToken + `"`,
		`["` + aToken + `"]`,
		`see ` + aToken + `,`,
		`?t=` + aToken + `&x`,
		`%3D` + aToken,
		`'` + strings.ReplaceAll(strings.ReplaceAll(aToken, ")", "%29"), "*", "%2A") + `'`,
		`"encodeURIComponent(key))"`,
	} {
		t.Run(src, func(t *testing.T) {
			got := Redact(src)
			if strings.Contains(got, secretWord) || strings.Contains(got, "Zq8mTn3") || strings.Contains(got, "URIComponent") {
				t.Errorf("got %s", got)
			}
			if len(got) != len(src) {
				t.Errorf("%d bytes became %d", len(src), len(got))
			}
		})
	}
}

func TestRedactKeeps(t *testing.T) {
	for _, src := range []string{
		`fetch("https://api.stackexchange.com/me?key=` + aKey + `&site=x")`,
		`"?key=U4DMV*8nvpm3EOpvf69Rxw%28%28"`,
		`"Bearer ` + aKey + `"`,
		"`?access_token=${token}&site=x`",
		"`Bearer ${token}`",
		`"Bearer " + token`,
		`fmt.Sprintf("?access_token=%s&key=%v", t, k)`,
		`curl "https://api.stackexchange.com/me?access_token=$SE_TOKEN"`,
		`{ access_token: token, key: "k" }`,
		`if (access_token == null) return`,
		`'&access_token=' + token + '&site=x'`,
		`u = f(u + encodeURIComponent(key))`,
		`x.push(encodeURIComponent(accessToken))`,
		`getItem('access_token')`,
		`move access_token into the Authorization: Bearer header`,
		`bearer tokens (undefined)`,
		`'access_token='+t+'&site='+s`,
		`t ? '&access_token=' : ''`,
		`["access_token", "key", "site"].includes("page")`,
		`"access_token" + "=" + token`,
		`curl -H "Authorization: Bearer $SE_ACCESS_TOKEN" "https://api.stackexchange.com/2.3/me?site=so"`,
		`curl -d access_token="$SE_ACCESS_TOKEN" "$base/me"`,
		`curl -H "X: $ACCESS_TOKEN" 'https://api.stackexchange.com/2.3/me'`,
		`curl $ACCESS_TOKEN "https://api.stackexchange.com/2.3/me"`,
	} {
		t.Run(src, func(t *testing.T) {
			if got := Redact(src); got != src {
				t.Errorf("got %s", got)
			}
		})
	}
}

// A fix that spells what the code around it spells as a token is withheld, and a
// word of a comment is no token.
func TestWithheld(t *testing.T) {
	for _, test := range []struct {
		src, new string
		want     bool
	}{
		{`set("access_token", "s3cr3t")`, `"Bearer " + "s3cr3t"`, true},
		{`set("access_token", "s3cr3t")`, `"Bearer " + t`, false},
		{`// get('?access_token=TOKEN1')`, "`Bearer ${TOKEN1}`", true}, // safe rather than right
		{`// get('?access_token=TOKEN')`, "`Bearer ${TOKEN}`", false},
		{`get('?access_token=' + t)`, `'Bearer s3cr3t'`, true},
	} {
		t.Run(test.src, func(t *testing.T) {
			text := NewText(test.src)
			f := fixes.Finding{Path: "a.js", Fix: &fixes.Fix{Edits: []fixes.Edit{{New: test.new}}}}
			e := Locate(f, func(string) *Text { return text }, false)
			if e.Withheld != test.want || (e.Edits == nil) != test.want || (e.Preview == nil) != test.want {
				t.Errorf("got %+v", e)
			}
			if e := Locate(f, func(string) *Text { return text }, true); e.Withheld || e.Edits == nil {
				t.Errorf("with secrets: got %+v", e)
			}
		})
	}
}

// FuzzRedact asserts that columns and lines stay and that no token survives.
func FuzzRedact(f *testing.F) {
	f.Add("a\n", "'")
	f.Add("access_token=", "&")
	f.Fuzz(func(t *testing.T, before, after string) {
		src := before + `"` + aToken + after
		got := Redact(src)
		if len(got) != len(src) || strings.Count(got, "\n") != strings.Count(src, "\n") || strings.Contains(got, aToken) {
			t.Errorf("%q became %q", src, got)
		}
	})
}
