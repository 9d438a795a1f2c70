package seapi

import (
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

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
	{`'https://api.stackexchange.com/me?key=x'`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=x&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=x'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=x&page=2'`, `'https://api.stackexchange.com/me?site=so&page=2'`},
	{`'https://api.stackexchange.com/me?key=x&site=so&key=y'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?key=x&key=y'`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=x&access_token=y'`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=x&access_token=y&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=x&access_token=y'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?access_token=y&site=so&key=x'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?key='`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?key'`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?KEY=x&Access_Token=y&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?%6Bey=x&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?access%5Ftoken=x&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?key=x#top'`, `'https://api.stackexchange.com/me#top'`},
	{`'https://api.stackexchange.com/me?site=so&key=x#?key=y'`, `'https://api.stackexchange.com/me?site=so#?key=y'`},
	{`'https://api.stackexchange.com/me?key=x&#top'`, `'https://api.stackexchange.com/me#top'`},
	{`'https://api.stackexchange.com/questions/1;2?filter=!9_(a)*~.;b&key=x&sort=key&fkey=1&apikey=2&key_id=3'`, `'https://api.stackexchange.com/questions/1;2?filter=!9_(a)*~.;b&sort=key&fkey=1&apikey=2&key_id=3'`},
	{`'https://api.stackexchange.com/me?&key=x'`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?&key=x&site=so'`, `'https://api.stackexchange.com/me?&site=so'`},
	{`'https://api.stackexchange.com/me?site=so&&key=x'`, `'https://api.stackexchange.com/me?site=so&'`},
	{`'https://api.stackexchange.com/me?site=so&key=x&'`, `'https://api.stackexchange.com/me?site=so&'`},
	{`'https://api.stackexchange.com/me?site=a?b&key=x'`, `'https://api.stackexchange.com/me?site=a?b'`},

	// Sums.
	{`'https://api.stackexchange.com/me?key=' + K`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=' + K + '&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K + '&page=2'`, `'https://api.stackexchange.com/me?site=so&page=2'`},
	{`'https://api.stackexchange.com/me?site=so' + '&key=' + K + '&page=2'`, `'https://api.stackexchange.com/me?site=so' + '&page=2'`},
	{`'https://api.stackexchange.com/me?site=so' + '&key=' + K`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me' + '?key=' + K`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me' + '?key=' + K + '&site=so'`, `'https://api.stackexchange.com/me' + '?site=so'`},
	{`'https://api.stackexchange.com/me?key=x' + '&site=so'`, `'https://api.stackexchange.com/me' + '?site=so'`},
	{`'https://api.stackexchange.com/me?key=x' + "&site=so"`, `'https://api.stackexchange.com/me' + "?site=so"`},
	{`'https://api.stackexchange.com/me?' + 'key=x' + '&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?' + 'key=' + K + '&' + 'site=so'`, `'https://api.stackexchange.com/me?' + 'site=so'`},
	{`'https://api.stackexchange.com/me?' + 'key=' + K`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=' + K + '&access_token=' + T`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=' + K + '&access_token=' + T + '&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K + '&access_token=' + T`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K + "&access_token=" + T`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?key=' + K + '&site=so&access_token=' + T + '#top'`, `'https://api.stackexchange.com/me?site=so#top'`},
	{`'https://api.stackexchange.com/me?key=' + K + (h ? '#' + h : '')`, `'https://api.stackexchange.com/me' + (h ? '#' + h : '')`},
	{`'https://api.stackexchange.com/me?key=' + K + '#top'`, `'https://api.stackexchange.com/me#top'`},
	{`'https://api.stackexchange.com/me?site=' + so + '&key=' + K + '&page=' + p`, `'https://api.stackexchange.com/me?site=' + so + '&page=' + p`},
	{`'https://api.stackexchange.com/me?key=' + K + '&site=' + so`, `'https://api.stackexchange.com/me?site=' + so`},
	{`'https://api.stackexchange.com/me?' + query + '&key=' + K`, `'https://api.stackexchange.com/me?' + query`},
	{`'https://api.stackexchange.com/me?key=' + K + '&' + query`, `'https://api.stackexchange.com/me?' + query`},
	{`'https://api.stackexchange.com/me?site=so&k' + 'ey=' + K + '&page=2'`, `'https://api.stackexchange.com/me?site=so&page=2'`},
	{`'https://api.stackexchange.com/me' + '?' + 'key' + '=' + K + '&' + 'site=so'`, `'https://api.stackexchange.com/me' + '?' + 'site=so'`},
	{`base + '/me?key=' + K`, `base + '/me'`},
	{`base + '/me?key=' + K + '&site=so'`, `base + '/me?site=so'`},
	{`url + '&key=' + K`, `url + ''`},
	{`url + '&key=' + K + '&site=so'`, `url + '&site=so'`},
	{`url + '&key=' + K + '&callback=?'`, `url + '&callback=?'`},
	{`link + '?key=' + K`, `link + ''`},
	{`location.protocol + '//api.stackexchange.com/me?key=' + K`, `location.protocol + '//api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=' + encodeURIComponent(K) + '&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=' + next()`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=' + encodeURIComponent(next()) + '&page=2'`, `'https://api.stackexchange.com/me?site=so&page=2'`},

	// Templates.
	{"`https://api.stackexchange.com/me?key=${K}`", "`https://api.stackexchange.com/me`"},
	{"`https://api.stackexchange.com/me?key=${K}&site=so`", "`https://api.stackexchange.com/me?site=so`"},
	{"`https://api.stackexchange.com/me?site=so&key=${K}`", "`https://api.stackexchange.com/me?site=so`"},
	{"`https://api.stackexchange.com/me?site=so&key=${K}&page=2`", "`https://api.stackexchange.com/me?site=so&page=2`"},
	{"`${base}/me?key=${K}&access_token=${T}&site=${so}`", "`${base}/me?site=${so}`"},
	{"`${url}&key=${K}`", "`${url}`"},
	{"`${link}?key=${K}&site=so`", "`${link}?site=so`"},
	{"`${base}/me?site=so` + `&key=${K}`", "`${base}/me?site=so`"},
	{"`${base}/me?` + `key=${K}` + `&site=so`", "`${base}/me?site=so`"},
	{"`${base}/me?${name}=${K}&key=${encodeURIComponent(K)}`", "`${base}/me?${name}=${K}`"},
	{"`${base}/me?site=so&key=${K + '&page=2'}`", "`${base}/me?site=so${'&page=2'}`"},
	{"`${base}/me?site=so&${'key=' + K}`", "`${base}/me?site=so`"},
	{"`${base}/me?site=so${`&key=${K}`}`", "`${base}/me?site=so`"},

	// Escapes.
	{`'https:\/\/api.stackexchange.com/me?key=x\x26site=so'`, `'https:\/\/api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so\x26key=x'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me\x3fkey=x&site=so'`, `'https://api.stackexchange.com/me\x3fsite=so'`},
	{`'https://api.stackexchange.com/me?site=so&\x6bey=x&page=2'`, `'https://api.stackexchange.com/me?site=so&page=2'`},
	{`'https://api.stackexchange.com/me?key=it\'s&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?key=' + K + '\x26site=so'`, `'https://api.stackexchange.com/me?site=so'`},

	// Variables.
	{`const q = '&key=' + K; 'https://api.stackexchange.com/me?site=so' + q`, `const q = '&key=' + K; 'https://api.stackexchange.com/me?site=so'`},
	{`const q = 'key=' + K + '&site=so'; 'https://api.stackexchange.com/me?' + q`, `const q = '?site=so'; 'https://api.stackexchange.com/me' + q`},
	{`const q = '?key=' + K; 'https://api.stackexchange.com/me' + q + '&site=so'`, `const q = '?key=' + K; 'https://api.stackexchange.com/me' + '?site=so'`},
	{`const q = '?key=' + K; 'https://api.stackexchange.com/me' + q`, `const q = '?key=' + K; 'https://api.stackexchange.com/me'`},
	{`const host = 'https://api.stackexchange.com/'; host + 'me?key=' + K`, `const host = 'https://api.stackexchange.com/'; host + 'me'`},
	{`const k = 'abcdefghijklmnopqrstuv%28%28'; 'https://api.stackexchange.com/me?site=so&key=' + k`, `const k = 'abcdefghijklmnopqrstuv%28%28'; 'https://api.stackexchange.com/me?site=so'`},
	{"const q = '&site=so'; `https://api.stackexchange.com/me?key=${K}${q}`", "const q = '?site=so'; `https://api.stackexchange.com/me${q}`"},
	{"const u = 'https://api.stackexchange.com/me?key=' + K; u + '&site=so'", `const u = 'https://api.stackexchange.com/me'; u + '?site=so'`},
	{"const u = 'https://api.stackexchange.com/me?site=so&key='; u + K + '&page=2'", `const u = 'https://api.stackexchange.com/me?site=so'; u + '&page=2'`},
	{"const u = 'https://api.stackexchange.com/me?site=so&key='; u + K", `const u = 'https://api.stackexchange.com/me?site=so'; u`},
	{"const u = 'https://api.stackexchange.com/me?key='; u + K", `const u = 'https://api.stackexchange.com/me'; u`},
	{"const u = 'https://api.stackexchange.com/me?key='; u + K + '&site=so'", `const u = 'https://api.stackexchange.com/me'; u + '?site=so'`},
	{`('https://api.stackexchange.com/me?key=' + K) + '&site=so'`, `('https://api.stackexchange.com/me') + '?site=so'`},
	{`('https://api.stackexchange.com/me?site=so&key=') + K + '&page=2'`, `('https://api.stackexchange.com/me?site=so') + '&page=2'`},
	{`'https://api.stackexchange.com/me?site=so&key=' + K + ('&page=2')`, `'https://api.stackexchange.com/me?site=so' + ('&page=2')`},
	{`'https://api.stackexchange.com/me?site=so' + ('&key=' + K)`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&key=' + (K) + '&page=2'`, `'https://api.stackexchange.com/me?site=so&page=2'`},

	// Conditions.
	{`'https://api.stackexchange.com/me?site=so' + (k ? '&key=' + K : '')`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so' + (k ? '&key=' + K : '') + '&page=2'`, `'https://api.stackexchange.com/me?site=so' + '&page=2'`},
	{`'https://api.stackexchange.com/me?' + (k ? 'key=' + K + '&' : '') + 'site=so'`, `'https://api.stackexchange.com/me?' + 'site=so'`},
	{`'https://api.stackexchange.com/me?key=' + K + (t ? '&access_token=' + T : '')`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?key=' + K + (p ? '&page=' + p : '')`, `'https://api.stackexchange.com/me?' + (p ? 'page=' + p : '')`},
	{`'https://api.stackexchange.com/me?key=' + K + (p ? '&page=' + p : '') + '&site=so'`, `'https://api.stackexchange.com/me?' + (p ? 'page=' + p : '') + '&site=so'`},
	{`'https://api.stackexchange.com/me' + (k ? '?key=' + K : '')`, `'https://api.stackexchange.com/me'`},
	{"`${base}/me?site=so${k ? `&key=${K}` : ''}`", "`${base}/me?site=so`"},
	{`'https://api.stackexchange.com/me?site=so&' + (t ? 'access_token=' + T : 'key=' + K)`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?' + (t ? 'access_token=' + T : 'key=' + K) + '&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?key=' + (t ? T : K) + '&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`(a ? 'https://api.stackexchange.com/me' : 'https://api.stackexchange.com/info') + '?key=' + K + '&site=so'`, `(a ? 'https://api.stackexchange.com/me' : 'https://api.stackexchange.com/info') + '?site=so'`},
	{`(a ? 'https://api.stackexchange.com/me?page=1&key=x' : 'https://api.stackexchange.com/info?page=2&key=y') + '&site=so'`, `(a ? 'https://api.stackexchange.com/me?page=1' : 'https://api.stackexchange.com/info?page=2') + '&site=so'`},
	{`(a ? 'https://api.stackexchange.com/me?page=1' : 'https://api.stackexchange.com/info?page=2') + '&key=' + K + '&site=so'`, `(a ? 'https://api.stackexchange.com/me?page=1' : 'https://api.stackexchange.com/info?page=2') + '&site=so'`},
	{`'https://api.stackexchange.com/me?key=' + K + (t ? '&access_token=' + T : '') + '&site=so'`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so' + (t ? '&access_token=' + T : '') + '&key=' + K`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so' + (t ? '&access_token=' + T : '&key=' + K) + '&page=2'`, `'https://api.stackexchange.com/me?site=so' + '&page=2'`},
	{`'https://api.stackexchange.com/me?site=so&' + (k ? 'key=' + K + '&' : '') + 'page=2'`, `'https://api.stackexchange.com/me?site=so&' + 'page=2'`},
	{`'https://api.stackexchange.com/me?site=so&' + (k ? 'key=' + K : '')`, `'https://api.stackexchange.com/me?site=so&'`},
	{"const q = k ? '&key=' + K : ''; `${base}/me?site=so${q}&page=2`", "const q = k ? '&key=' + K : ''; `${base}/me?site=so&page=2`"},

	{`'https://api.stackexchange.com/me?site=so' + (next() ? '&key=' + K : '')`, `'https://api.stackexchange.com/me?site=so' + (next() ? '' : '')`},

	// Lists and params objects.
	{`'https://api.stackexchange.com/me?' + ['site=so', 'key=' + K].join('&')`, `'https://api.stackexchange.com/me?' + ['site=so'].join('&')`},
	{`'https://api.stackexchange.com/me?' + ['key=' + K, 'site=so'].join('&')`, `'https://api.stackexchange.com/me?' + ['site=so'].join('&')`},
	{`'https://api.stackexchange.com/me?' + ['key=' + K].join('&')`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?' + ['key=' + K, 'access_token=' + T, 'site=so'].join('&')`, `'https://api.stackexchange.com/me?' + ['site=so'].join('&')`},
	{`'https://api.stackexchange.com/me?' + ['a=1&key=' + K, 'site=so'].join('&')`, `'https://api.stackexchange.com/me?' + ['a=1', 'site=so'].join('&')`},
	{`['https://api.stackexchange.com/me?key=', K, '&site=so'].join('')`, `['https://api.stackexchange.com/me', '?site=so'].join('')`},
	{`['https://api.stackexchange.com/me?site=so', '&key=', K].join('')`, `['https://api.stackexchange.com/me?site=so'].join('')`},
	{`'https://api.stackexchange.com/me?' + {site: 'so', key: K}`, `'https://api.stackexchange.com/me?' + {site: 'so'}`},
	{`'https://api.stackexchange.com/me?' + {key: K, 'access_token': T}`, `'https://api.stackexchange.com/me'`},
	{`'https://api.stackexchange.com/me?' + {key: K, site: 'a&key=b'} + '&page=2'`, `'https://api.stackexchange.com/me?' + {site: 'a&key=b'} + '&page=2'`},
	{`'https://api.stackexchange.com/me?site=so&' + {key: K, page: 2}`, `'https://api.stackexchange.com/me?site=so&' + {page: 2}`},
	{`'https://api.stackexchange.com/me?site=so&' + {key: K, access_token: T, page: 2}`, `'https://api.stackexchange.com/me?site=so&' + {page: 2}`},
	{`'https://api.stackexchange.com/me?site=so&' + {key: K, access_token: T}`, `'https://api.stackexchange.com/me?site=so'`},
	{`'https://api.stackexchange.com/me?site=so&' + ['key=' + K, 'page=2'].join('&')`, `'https://api.stackexchange.com/me?site=so&' + ['page=2'].join('&')`},
	{`'https://api.stackexchange.com/me?site=so' + ['&key=' + K, 'page=2'].join('&')`, `'https://api.stackexchange.com/me?site=so' + ['', 'page=2'].join('&')`},
	{`'https://api.stackexchange.com/me?site=so' + ['&key=' + K, '&page=2'].join('')`, `'https://api.stackexchange.com/me?site=so' + ['&page=2'].join('')`},
	{`'https://api.stackexchange.com/me?' + ['a=b', 'key=x&site=so'].join('&')`, `'https://api.stackexchange.com/me?' + ['a=b', 'site=so'].join('&')`},
	{`'https://api.stackexchange.com/me?' + ['a=b', k ? 'key=' + K : '', 'site=so'].join('&')`, `'https://api.stackexchange.com/me?' + ['a=b', 'site=so'].join('&')`},

	// Strings that must stay strings.
	{`n + m + '?key=' + K`, `n + m + ''`},
	{`n + m + link + '?key=' + K`, `n + m + link + ''`},
	{`'?key=' + K + '&' + n + m`, `'?' + n + m`},
	{`'?key=' + K + '&' + (n + m)`, `'?' + (n + m)`},
	{`'?site=' + n + m + '&key=' + K`, `'?site=' + n + m`},
	{`'' + n + m + '?key=' + K`, `'' + n + m`},
	{`const q = '?key=' + K + '&'; q + n + m`, `const q = '?'; q + n + m`},

	// Comments and line ends.
	{"'https://api.stackexchange.com/me?site=so' + /* the key */ '&key=' + K", `'https://api.stackexchange.com/me?site=so' /* the key */`},
	{"'https://api.stackexchange.com/me?site=so&key=' + K /* the key */ + '&page=2'", `'https://api.stackexchange.com/me?site=so' /* the key */ + '&page=2'`},
	{"'https://api.stackexchange.com/me?site=so' + // so\n  '&key=' + K + // the key\n  '&page=2'", "'https://api.stackexchange.com/me?site=so' + // so\n  // the key\n  '&page=2'"},
	{"'https://api.stackexchange.com/me?site=so'\n  + '&key=' + K\n  + '&page=2'", "'https://api.stackexchange.com/me?site=so'\n  + '&page=2'"},
	{"'https://api.stackexchange.com/me?site=so' +\n  '&key=' + K +\n  '&page=2'", "'https://api.stackexchange.com/me?site=so' +\n  '&page=2'"},

	{"'https://api.stackexchange.com/me?key=' + K // the key\n  + '&site=so'", "'https://api.stackexchange.com/me' // the key\n  + '?site=so'"},
	{"'https://api.stackexchange.com/me?site=so' + '&key=' /* a */ + /* b */ K /* c */", `'https://api.stackexchange.com/me?site=so' /* a */ /* b */ /* c */`},

	// Nothing to do.
	{`'https://api.stackexchange.com/me?site=so#key=x'`, `'https://api.stackexchange.com/me?site=so#key=x'`},
	{`'https://api.stackexchange.com/me?fkey=x&apikey=y&sort=key'`, `'https://api.stackexchange.com/me?fkey=x&apikey=y&sort=key'`},
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

// Spellings that cannot be cut, and why.
func TestWithoutRefuses(t *testing.T) {
	const (
		twoWays = "the same text would have to change in two ways"
		divided = "parts of the parameter are there under different conditions"
		open    = "it is not known where its value ends"
	)
	for _, test := range []struct{ src, why string }{
		{`'https://api.stackexchange.com/me?key=' + K + query`, open},
		{`'https://api.stackexchange.com/me?key=abc' + K + '&site=so'`, open},
		{"`https://api.stackexchange.com/me?key=${K}${query}`", open},
		{`'https://api.stackexchange.com/me?key=' + (t ? T + '&site=so' : K)`, twoWays},
		{`'https://api.stackexchange.com/me?site=so&' + (t ? 'access_token=' + T : 'page=2')`, twoWays},
		{`'https://api.stackexchange.com/me?' + (t ? 'access_token=' + T : 'page=2')`, twoWays},
		{`(a ? 'https://api.stackexchange.com/me?key=x' : 'https://api.stackexchange.com/info?page=2&key=y') + '&site=so'`, twoWays},
		{`'https://api.stackexchange.com/me?' + [t ? 'access_token=' + T : 'page=2', 'site=so'].join('&')`, twoWays},
		{`const v = 'x&page=2'; 'https://api.stackexchange.com/me?key=' + v + '&tag=' + v`, twoWays},
		{`'https://api.stackexchange.com/me?' + (k ? 'key=' + K : '') + 'site=so'`, divided},
		{`'https://api.stackexchange.com/me?key=' + K + (p ? '&page=' + p : '') + 'x&site=so'`, divided},
		{`'https://api.stackexchange.com/me?key=' + (p ? '&page=' + p + '&x=1' : '') + 'y'`, divided},
		{`'https://api.stackexchange.com/me?key=' + K + (h ? '#top' : '') + '&site=so'`, divided},
		{`'https://api.stackexchange.com/me?site=so' + (k ? '&' : '') + 'key=' + K`, divided},
	} {
		t.Run(test.src, func(t *testing.T) {
			if after, why := mustParse(t, test.src).without(); why != test.why {
				t.Errorf("got %q, %s; want %q", why, after, test.why)
			}
		})
	}
}

// An expression with effects goes only if the header evaluates it instead.
func TestWithoutEffects(t *testing.T) {
	s := mustParse(t, `'https://api.stackexchange.com/me?site=so&key=' + next()`)
	u := NewHosts(nil).ParseURL(s.texts(s.body)[0])
	const want = "evaluating the parameter has effects that must be kept"
	if why := u.Without(&Cut{}, isCredentialParam); why != want {
		t.Errorf("got %q, want %q", why, want)
	}
}

// A piece that is not spelled byte for byte is cut as a whole or not at all.
func TestWithoutOpaque(t *testing.T) {
	src := "'https://api.stackexchange.com/me?site=so\\\r\n&key=x'"
	leaf := &Leaf{Chain: &Chain{}, Quote: "'", Text: fixes.Span{Start: 1, End: len(src) - 1}}
	text := Text{{Lit: "https://api.stackexchange.com/me?site=so&key=x", Src: leaf.Text, Leaf: leaf}}
	const want = "the parameter is spelled with an escape sequence that cannot be split"
	if why := NewHosts(nil).ParseURL(text).Without(&Cut{}, isCredentialParam); why != want {
		t.Errorf("got %q, want %q", why, want)
	}
}
