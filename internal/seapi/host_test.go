package seapi

import (
	"strings"
	"testing"
)

// className spells a class in the tables.
var className = map[HostClass]string{HostUnknown: "unknown", HostAPI: "api", HostOther: "other", HostProxied: "proxied"}

// parseURL parses the first alternative of a spelling.
func parseURL(t *testing.T, h Hosts, src string) *URL {
	t.Helper()
	s := mustParse(t, src)
	return h.ParseURL(s.texts(s.body)[0])
}

// hostTests are spellings, and whose host they name: its class, scheme, host and
// path.
var hostTests = []struct{ src, want string }{
	// The API.
	{`'https://api.stackexchange.com/2.3/me?key=x'`, "api https api.stackexchange.com /2.3/me"},
	{`'http://api.stackexchange.com/2.3/me'`, "api http api.stackexchange.com /2.3/me"},
	{`'//api.stackexchange.com/2.3/me'`, "api  api.stackexchange.com /2.3/me"},
	{`location.protocol + '//api.stackexchange.com/me'`, "api  api.stackexchange.com /me"},
	{"`${location.protocol}//api.stackexchange.com/me`", "api  api.stackexchange.com /me"},
	{"`${scheme}://api.stackexchange.com/me`", "api  api.stackexchange.com /me"},
	{`'http' + (s ? 's' : '') + '://api.stackexchange.com/me'`, "api https api.stackexchange.com /me"},
	{`'HTTPS://API.StackExchange.com/me'`, "api https API.StackExchange.com /me"},
	{`'https://api.stackoverflow.com/1.1/users'`, "api https api.stackoverflow.com /1.1/users"},
	{`'https://api.stackexchange.com:443/me'`, "api https api.stackexchange.com:443 /me"},
	{`'https://me:secret@api.stackexchange.com/me'`, "api https api.stackexchange.com /me"},
	{`'https://api.stackexchange.com./me'`, "api https api.stackexchange.com. /me"},
	{`'https://api.stackexchange.com'`, "api https api.stackexchange.com "},
	{`'https://api.stackexchange.com?key=x'`, "api https api.stackexchange.com "},
	{`'https://api.stackexchange.com/?key=x'`, "api https api.stackexchange.com /"},
	{`'https://api.stackexchange.com' + path`, "api https api.stackexchange.com {}"},
	{`'https://api.stackexchange.com/' + path + '/x?key=x'`, "api https api.stackexchange.com /{}/x"},
	{`'https://' + 'api.stackexchange.com' + '/me'`, "api https api.stackexchange.com /me"},
	{`const host = 'api.stackexchange.com'; 'https://' + host + '/me'`, "api https api.stackexchange.com /me"},
	{"const host = '//api.stackexchange.com'; `https:${host}/me`", "api https api.stackexchange.com /me"},
	{`' https://api.stackexchange.com/me'`, "api https api.stackexchange.com /me"},
	{`'https://api.stackexchange.com/2.3/questions?url=https://stackoverflow.com/q/1'`, "api https api.stackexchange.com /2.3/questions"},
	{`'https://api.stackexchange.com/me#//evil.com/'`, "api https api.stackexchange.com /me"},
	{`'https://se.example.com/2.3/me'`, "api https se.example.com /2.3/me"},
	{`'https://se.example.com:8080/2.3/me'`, "api https se.example.com:8080 /2.3/me"},

	// The API's host, but not the API.
	{`'https://api.stackexchange.com/docs/me?key=x'`, "other https api.stackexchange.com /docs/me"},
	{`'https://api.stackexchange.com/docs'`, "other https api.stackexchange.com /docs"},
	{`'https://api.stackexchange.com/js/2.0/all.js'`, "other https api.stackexchange.com /js/2.0/all.js"},
	{`'https://api.stackexchange.com/v3/teams'`, "other https api.stackexchange.com /v3/teams"},
	{`'https://api.stackexchange.com/3.0/me'`, "other https api.stackexchange.com /3.0/me"},

	// Other hosts.
	{`'https://example.com/me?key=x'`, "other https example.com /me"},
	{`'https://api.stackexchange.com.evil.com/me'`, "other https api.stackexchange.com.evil.com /me"},
	{`'https://evil-api.stackexchange.com/me'`, "other https evil-api.stackexchange.com /me"},
	{`'https://xapi.stackexchange.com/me'`, "other https xapi.stackexchange.com /me"},
	{`'https://stackexchange.com/oauth?key=x'`, "other https stackexchange.com /oauth"},
	{`'https://stackoverflow.com/oauth/dialog?key=x'`, "other https stackoverflow.com /oauth/dialog"},
	{`'https://api.stackexchange.com@evil.com/me'`, "other https evil.com /me"},
	{`'https://evil.com#@api.stackexchange.com/me'`, "other https evil.com "},
	{`'https://evil.com?@api.stackexchange.com/me'`, "other https evil.com "},
	{`'https://metasmoke.erwaysoftware.com/api?key=x'`, "other https metasmoke.erwaysoftware.com /api"},
	{`'wss://qa.sockets.stackexchange.com/'`, "other   wss://qa.sockets.stackexchange.com/"},
	{`'https://evil.com/?u=api.stackexchange.com'`, "other https evil.com /"},
	{`'https://evil.com/#https://api.stackexchange.com/'`, "other https evil.com /"},
	{`'/me?key=x'`, "other   /me"},
	{`'me?key=x'`, "other   me"},
	{`'?key=x'`, "other   "},
	{`''`, "unknown   "},
	{`'evil.com/?u=api.stackexchange.com'`, "other   evil.com/"},
	{`'api.stackexchange.com/me'`, "other   api.stackexchange.com/me"},
	{`'mailto:a@api.stackexchange.com'`, "other   mailto:a@api.stackexchange.com"},

	// Behind a proxy.
	{`'https://cors.example.com/https://api.stackexchange.com/me?key=x'`, "proxied https cors.example.com https://cors.example.com/https://api.stackexchange.com/me"},
	{`'https://cors.example.com/?https://api.stackexchange.com/me?key=x'`, "proxied https cors.example.com https://cors.example.com/"},
	{`'https://cors.example.com/?url=https%3A%2F%2Fapi.stackexchange.com%2Fme%3Fkey%3Dx'`, "proxied https cors.example.com https://cors.example.com/"},
	{`'https://cors.example.com/?url=https%3a%2f%2fAPI.stackexchange.com%2fme'`, "proxied https cors.example.com https://cors.example.com/"},
	{`'https://cors.example.com/?url=' + encodeURIComponent('https://api.stackexchange.com/me?key=' + K)`, "proxied https cors.example.com https://cors.example.com/"},
	{`proxy + 'https://api.stackexchange.com/me?key=' + K`, "proxied   {}https://api.stackexchange.com/me"},
	{`'/proxy?url=https://api.stackexchange.com/me&key=' + K`, "proxied   /proxy"},
	{`'https://cors.example.com/?url=https://api.stackexchange.com' + path`, "proxied https cors.example.com https://cors.example.com/"},
	{`'https://cors.example.com/?url=https://api.stackexchange.com'`, "proxied https cors.example.com https://cors.example.com/"},
	{`'https://cors.example.com/?url=https://api.stackexchange.com?key=x'`, "proxied https cors.example.com https://cors.example.com/"},
	{`'https://cors.example.com/?url=https://api.stackexchange.com:443/me'`, "proxied https cors.example.com https://cors.example.com/"},
	{`'https://cors.example.com/?url=https://api.stackexchange.com.evil.com/me'`, "other https cors.example.com /"},

	{`'https://stackoverflow.com/oauth/dialog?key=x&redirect_uri=https%3A%2F%2Fapi.stackexchange.com%2Fdocs%2Fauth'`, "other https stackoverflow.com /oauth/dialog"},
	{`'https://cors.example.com/?from=//api.stackexchange.com/docs&url=//api.stackexchange.com/me'`, "proxied https cors.example.com https://cors.example.com/"},

	// Not known.
	{`base`, "unknown   {}"},
	{`server + '/me?key=x'`, "unknown   {}/me"},
	{"`https://${host}/me`", "unknown https  https://{}/me"},
	{"`https://${sub}.stackexchange.com/me`", "unknown https  https://{}.stackexchange.com/me"},
	{"`https://api.${domain}/me`", "unknown https api. https://api.{}/me"},
	{"`//${host}/me`", "unknown   //{}/me"},
}

func TestParseURLHost(t *testing.T) {
	h := NewHosts([]string{" HTTPS://SE.example.com/ ", ""})
	for _, test := range hostTests {
		t.Run(test.src, func(t *testing.T) {
			u := parseURL(t, h, test.src)
			got := strings.Join([]string{className[u.Class], u.Scheme, u.Host, u.Path}, " ")
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestHostsHas(t *testing.T) {
	h := NewHosts([]string{"se.example.com", "http://intra.example.com:8080/api"})
	for host, want := range map[string]bool{
		"api.stackexchange.com":      true,
		"API.STACKEXCHANGE.COM":      true,
		"api.stackexchange.com:80":   true,
		"api.stackexchange.com.":     true,
		"api.stackoverflow.com":      true,
		"se.example.com":             true,
		"intra.example.com:8080":     true,
		"intra.example.com":          false,
		"":                           false,
		"stackexchange.com":          false,
		"api.stackexchange.com.evil": false,
	} {
		t.Run(host, func(t *testing.T) {
			if got := h.Has(host); got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestAlias(t *testing.T) {
	for host, want := range map[string]bool{
		"api.stackoverflow.com":     true,
		"API.stackoverflow.com:443": true,
		"api.stackexchange.com":     false,
		"example.com":               false,
		"":                          false,
	} {
		t.Run(host, func(t *testing.T) {
			if got := Alias(host); got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// respellTests are spellings, and how they read with https and the canonical
// host; or why they cannot.
var respellTests = []struct{ src, want string }{
	{`'http://api.stackoverflow.com/me?key=x'`, `'https://api.stackexchange.com/me?key=x'`},
	{`'HTTP://API.stackoverflow.com:80/me'`, `'HTTPs://api.stackexchange.com:80/me'`},
	{`'http:' + '//api.stackoverflow.com' + '/me'`, `'https:' + '//api.stackexchange.com' + '/me'`},
	{`const u = 'http://api.stackoverflow.com'; u + '/me'`, `const u = 'https://api.stackexchange.com'; u + '/me'`},
	{"`http://api.stackoverflow.com/${path}`", "`https://api.stackexchange.com/${path}`"},
	{`'http:\/\/api.stackoverflow.com\/me'`, `'https:\/\/api.stackexchange.com\/me'`},
	{`'http://api.' + 'stackoverflow.com/me'`, "the host is not spelled in one piece"},
	{`['http:', '//api.stackoverflow.com/me'].join('')`, `['https:', '//api.stackexchange.com/me'].join('')`},
	{`'http' + '://api.stackoverflow.com/me'`, `'https' + '://api.stackexchange.com/me'`},
	{`'\x68ttp://api.stackoverflow.com/me'`, `'\x68ttps://api.stackexchange.com/me'`},
	{`'htt\x70://api.stackoverflow.com/me'`, `'https://api.stackexchange.com/me'`},
}

func TestSecureSchemeSpellHost(t *testing.T) {
	for _, test := range respellTests {
		t.Run(test.src, func(t *testing.T) {
			s := mustParse(t, test.src)
			u := NewHosts(nil).ParseURL(s.texts(s.body)[0])
			var c Cut
			got := u.SecureScheme(&c)
			if got == "" {
				got = u.SpellHost(&c, PublicHosts[0])
			}
			if got == "" {
				got = s.apply(t, &c)
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// apply applies a cut to the source of a spelling.
func (s *spelling) apply(t *testing.T, c *Cut) string {
	t.Helper()
	after, why := s.edited(c)
	if why != "" {
		t.Fatal(why)
	}
	return after
}
