package seapi

import "testing"

// mustParse parses a spelling of a test.
func mustParse(t *testing.T, src string) *spelling {
	t.Helper()
	s, err := parseSpelling(src)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// withoutTests are spellings, and how they read without their credentials.
var withoutTests = []struct{ src, want string }{
	// Places in one literal.
	{`'https://api.stackexchange.com/me?key=x'`, `X`},
	{`'https://api.stackexchange.com/me?key=x&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=x'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=x&page=2'`, `X`},
	{`'https://api.stackexchange.com/me?key=x&site=so&key=y'`, `X`},
	{`'https://api.stackexchange.com/me?key=x&key=y'`, `X`},
	{`'https://api.stackexchange.com/me?key=x&access_token=y'`, `X`},
	{`'https://api.stackexchange.com/me?key=x&access_token=y&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=x&access_token=y'`, `X`},
	{`'https://api.stackexchange.com/me?access_token=y&site=so&key=x'`, `X`},
	{`'https://api.stackexchange.com/me?key='`, `X`},
	{`'https://api.stackexchange.com/me?key=&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?key'`, `X`},
	{`'https://api.stackexchange.com/me?key&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key'`, `X`},
	{`'https://api.stackexchange.com/me?KEY=x&Access_Token=y&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?%6Bey=x&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?access%5Ftoken=x&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?key=x#top'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=x#?key=y'`, `X`},
	{`'https://api.stackexchange.com/me?key=x&#top'`, `X`},
	{`'https://api.stackexchange.com/questions/1;2?filter=!9_(a)*~.;b&key=x&sort=key&fkey=1&apikey=2&key_id=3'`, `X`},
	{`'https://api.stackexchange.com/me?&key=x'`, `X`},
	{`'https://api.stackexchange.com/me?&key=x&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&&key=x'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=x&'`, `X`},
	{`'https://api.stackexchange.com/me?site=a?b&key=x'`, `X`},

	// Sums.
	{`'https://api.stackexchange.com/me?key=' + K`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K + '&page=2'`, `X`},
	{`'https://api.stackexchange.com/me?site=so' + '&key=' + K + '&page=2'`, `X`},
	{`'https://api.stackexchange.com/me?site=so' + '&key=' + K`, `X`},
	{`'https://api.stackexchange.com/me' + '?key=' + K`, `X`},
	{`'https://api.stackexchange.com/me' + '?key=' + K + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?key=x' + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?key=x' + "&site=so"`, `X`},
	{`'https://api.stackexchange.com/me?' + 'key=x' + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?' + 'key=' + K + '&' + 'site=so'`, `X`},
	{`'https://api.stackexchange.com/me?' + 'key=' + K`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + '&access_token=' + T`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + '&access_token=' + T + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K + '&access_token=' + T`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K + "&access_token=" + T`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + '&site=so&access_token=' + T + '#top'`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + '#top'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=abc' + K + 'def' + '&page=2'`, `X`},
	{`'https://api.stackexchange.com/me?site=' + so + '&key=' + K + '&page=' + p`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + '&site=' + so`, `X`},
	{`'https://api.stackexchange.com/me?' + query + '&key=' + K`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + '&' + query`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + query`, `X`},
	{`'https://api.stackexchange.com/me?site=so&k' + 'ey=' + K + '&page=2'`, `X`},
	{`'https://api.stackexchange.com/me' + '?' + 'key' + '=' + K + '&' + 'site=so'`, `X`},
	{`base + '/me?key=' + K`, `X`},
	{`base + '/me?key=' + K + '&site=so'`, `X`},
	{`url + '&key=' + K`, `X`},
	{`url + '&key=' + K + '&site=so'`, `X`},
	{`url + '?key=' + K`, `X`},
	{`location.protocol + '//api.stackexchange.com/me?key=' + K`, `X`},
	{`'https://api.stackexchange.com/me?key=' + encodeURIComponent(K) + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=' + next()`, `X`},

	// Templates.
	{"`https://api.stackexchange.com/me?key=${K}`", `X`},
	{"`https://api.stackexchange.com/me?key=${K}&site=so`", `X`},
	{"`https://api.stackexchange.com/me?site=so&key=${K}`", `X`},
	{"`https://api.stackexchange.com/me?site=so&key=${K}&page=2`", `X`},
	{"`${base}/me?key=${K}&access_token=${T}&site=${so}`", `X`},
	{"`${url}&key=${K}`", `X`},
	{"`${url}?key=${K}&site=so`", `X`},
	{"`${base}/me?site=so` + `&key=${K}`", `X`},
	{"`${base}/me?` + `key=${K}` + `&site=so`", `X`},
	{"`${base}/me?${name}=${K}&key=${encodeURIComponent(K)}`", `X`},
	{"`${base}/me?site=so&key=${K + '&page=2'}`", `X`},
	{"`${base}/me?site=so&${'key=' + K}`", `X`},
	{"`${base}/me?site=so${`&key=${K}`}`", `X`},

	// Escapes.
	{`'https:\/\/api.stackexchange.com/me?key=x\x26site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so\x26key=x'`, `X`},
	{`'https://api.stackexchange.com/me\x3fkey=x&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so&\x6bey=x&page=2'`, `X`},
	{`'https://api.stackexchange.com/me?key=it\'s&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + '\x26site=so'`, `X`},

	// Variables.
	{`const q = '&key=' + K; 'https://api.stackexchange.com/me?site=so' + q`, `X`},
	{`const q = 'key=' + K + '&site=so'; 'https://api.stackexchange.com/me?' + q`, `X`},
	{`const q = '?key=' + K; 'https://api.stackexchange.com/me' + q + '&site=so'`, `X`},
	{`const q = '?key=' + K; 'https://api.stackexchange.com/me' + q`, `X`},
	{`const host = 'https://api.stackexchange.com/'; host + 'me?key=' + K`, `X`},
	{`const k = 'abcdefghijklmnopqrstuv%28%28'; 'https://api.stackexchange.com/me?site=so&key=' + k`, `X`},
	{"const q = '&site=so'; `https://api.stackexchange.com/me?key=${K}${q}`", `X`},
	{"const u = 'https://api.stackexchange.com/me?key=' + K; u + '&site=so'", `X`},
	{"const u = 'https://api.stackexchange.com/me?site=so&key='; u + K + '&page=2'", `X`},
	{"const u = 'https://api.stackexchange.com/me?site=so&key='; u + K", `X`},
	{"const u = 'https://api.stackexchange.com/me?key='; u + K", `X`},
	{"const u = 'https://api.stackexchange.com/me?key='; u + K + '&site=so'", `X`},
	{`('https://api.stackexchange.com/me?key=' + K) + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?site=so' + ('&key=' + K)`, `X`},
	{`'https://api.stackexchange.com/me?site=so&key=' + (K) + '&page=2'`, `X`},

	// Conditions.
	{`'https://api.stackexchange.com/me?site=so' + (k ? '&key=' + K : '')`, `X`},
	{`'https://api.stackexchange.com/me?site=so' + (k ? '&key=' + K : '') + '&page=2'`, `X`},
	{`'https://api.stackexchange.com/me?' + (k ? 'key=' + K + '&' : '') + 'site=so'`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + (t ? '&access_token=' + T : '')`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + (p ? '&page=' + p : '')`, `X`},
	{`'https://api.stackexchange.com/me?key=' + K + (p ? '&page=' + p : '') + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me' + (k ? '?key=' + K : '')`, `X`},
	{"`${base}/me?site=so${k ? `&key=${K}` : ''}`", `X`},
	{`'https://api.stackexchange.com/me?site=so&' + (t ? 'access_token=' + T : 'key=' + K)`, `X`},
	{`'https://api.stackexchange.com/me?' + (t ? 'access_token=' + T : 'key=' + K) + '&site=so'`, `X`},
	{`'https://api.stackexchange.com/me?key=' + (t ? T : K) + '&site=so'`, `X`},
	{`(a ? 'https://api.stackexchange.com/me' : 'https://api.stackexchange.com/info') + '?key=' + K + '&site=so'`, `X`},
	{`(a ? 'https://api.stackexchange.com/me?key=x' : 'https://api.stackexchange.com/info?page=2&key=y') + (n ? '&site=so' : '')`, `X`},

	// Lists and params objects.
	{`'https://api.stackexchange.com/me?' + ['site=so', 'key=' + K].join('&')`, `X`},
	{`'https://api.stackexchange.com/me?' + ['key=' + K, 'site=so'].join('&')`, `X`},
	{`'https://api.stackexchange.com/me?' + ['key=' + K].join('&')`, `X`},
	{`'https://api.stackexchange.com/me?' + ['key=' + K, 'access_token=' + T, 'site=so'].join('&')`, `X`},
	{`'https://api.stackexchange.com/me?' + ['a=1&key=' + K, 'site=so'].join('&')`, `X`},
	{`['https://api.stackexchange.com/me?key=', K, '&site=so'].join('')`, `X`},
	{`['https://api.stackexchange.com/me?site=so', '&key=', K].join('')`, `X`},
	{`'https://api.stackexchange.com/me?' + {site: 'so', key: K}`, `X`},
	{`'https://api.stackexchange.com/me?' + {key: K, 'access_token': T}`, `X`},
	{`'https://api.stackexchange.com/me?' + {key: K, site: 'a&key=b'} + '&page=2'`, `X`},

	// Strings that must stay strings.
	{`n + m + '?key=' + K`, `X`},
	{`'?key=' + K + n + m`, `X`},
	{`'key=' + K + '&' + n + m`, `X`},

	// Comments and line ends.
	{"'https://api.stackexchange.com/me?site=so' + /* the key */ '&key=' + K", `X`},
	{"'https://api.stackexchange.com/me?site=so&key=' + K /* the key */ + '&page=2'", `X`},
	{"'https://api.stackexchange.com/me?site=so' + // so\n  '&key=' + K + // the key\n  '&page=2'", `X`},
	{"'https://api.stackexchange.com/me?site=so'\n  + '&key=' + K\n  + '&page=2'", `X`},
	{"'https://api.stackexchange.com/me?site=so' +\n  '&key=' + K +\n  '&page=2'", `X`},

	// Nothing to do.
	{`'https://api.stackexchange.com/me?site=so#key=x'`, `X`},
	{`'https://api.stackexchange.com/me?fkey=x&apikey=y&sort=key'`, `X`},
}

func TestWithout(t *testing.T) {
	for _, test := range withoutTests {
		t.Run(test.src, func(t *testing.T) {
			s := mustParse(t, test.src)
			got, why := s.without()
			if why != "" {
				t.Fatal(why)
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
			if wrong := checkWithout(s, mustParse(t, got)); wrong != "" {
				t.Error(wrong)
			}
		})
	}
}
