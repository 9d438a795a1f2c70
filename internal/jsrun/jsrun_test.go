package jsrun

import (
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// prelude holds what the programs of the tests share.
const prelude = `var K = 'k((', T = 't))', B = 'https://api.stackexchange.com/2.3/';
var log = console.log, quota = function (d) { console.log(d.quota_max); };`

// lines renders the trace of a program: requests without what they share, and
// other events.
func lines(src string, o Options) string {
	text := Run("test.js", prelude+src, o).String()
	return strings.NewReplacer(
		"https://api.stackexchange.com/2.3/", "", "Accept:[*/*]", "any",
		"application/x-www-form-urlencoded", "form", "application/json", "json", "print log: ", "> ",
	).Replace(text)
}

// TestClients checks that each stand-in sends what the real client would.
func TestClients(t *testing.T) {
	for _, test := range []struct{ src, want string }{
		// fetch
		{`fetch(B + 'a?b=1', { headers: [['X-A', 1]] }).then(r => r.json()).then(quota)`,
			"request GET a?b=1 map[any X-A:[1]]\n> 300"},
		{`fetch(new Request(B + 'a', { method: 'post', body: new URLSearchParams({ x: '(' }) }), { headers: { c: 'd' } })`,
			"request POST a? map[any C:[d]] x=%28"},
		{`fetch('//api.stackexchange.com/2.3/a#b', { method: 'POST', body: 'x' }).then(r => log(r.ok, r.status))`,
			"request POST a? map[any Content-Type:[text/plain;charset=UTF-8]] x\n> true 200"},
		{`fetch(B + 'a', { mode: 'no-cors', headers: { Authorization: 'Bearer k' } }).then(r => log(r.type))`,
			"request GET a? map[any]\n> opaque"},
		{`fetch(B + 'a', { headers: { A: 'x\ny' } }).catch(e => log(e.name))`, "> TypeError"},
		{`fetch(B + 'a', { headers: { Authorization: 'Bearer ' + undefined } })`,
			"request GET a? [header key=undefined] [Bearer undefined] map[any]"},
		// XMLHttpRequest
		{`var x = new XMLHttpRequest(); try { x.setRequestHeader('a', 'b') } catch (e) { log(e.name) }
			x.open('post', B + 'a'); x.setRequestHeader('A', 1); x.responseType = 'json';
			x.addEventListener('load', function () { log(this.status, x.response.quota_max) }); x.send('q=1')`,
			"> InvalidStateError\nrequest POST a? map[A:[1] any Content-Type:[text/plain;charset=UTF-8]] q=1\n> 200 300"},
		{`var x = new XMLHttpRequest(); x.open('GET', B + 'a', false); x.send(); log(x.readyState, x.responseText.length > 9)`,
			"request GET a? map[any]\n> 4 true"},
		{`var x = new XMLHttpRequest(); x.onreadystatechange = () => log(x.readyState); x.open('GET', B + 'a'); x.send()`,
			"> 1\nrequest GET a? map[any]\n> 2\n> 3\n> 4"},
		// jQuery
		{`$.get(B + 'a', { b: 'x y', c: [1, 2], d: null }, quota)`, "request GET a?b=x%20y&c%5B%5D=1&c%5B%5D=2&d= map[any]\n> 300"},
		{`$.get(B + 'a', quota, 'json')`, "request GET a? map[Accept:[json, text/javascript, */*; q=0.01]]\n> 300"},
		{`$.post(B + 'a?b', 'c=1').always(() => log('end'))`, "request POST a?b map[any Content-Type:[form; charset=UTF-8]] c=1\n> end"},
		{`$.getJSON(B + 'a?callback=?', { b: 1 }, quota)`, "request GET a?b=1 map[any]\n> 300"},
		{`$.ajax(B + 'a', { dataType: 'jsonp', headers: { A: 'lost' } }).then(quota)`, "request GET a? map[any]\n> 300"},
		{`$.ajax({ url: B + 'a', method: 'POST', data: { b: 1 }, headers: { A: 'x', U: undefined }, beforeSend: x => x.setRequestHeader('C', 'd') })`,
			"request POST a? map[A:[x] any C:[d] Content-Type:[form; charset=UTF-8]] b=1"},
		{`$.ajax({ url: B + 'me' }).fail((x, s) => log(x.status, s, x.responseJSON.error_name))`,
			"request GET me? map[any]\n> 400 error access_token_required"},
		{`$.ajaxSetup({ headers: { A: 1 } }); $.when($.get(B + 'a'), $.get(B + 'b')).done((a, b) => log(a[1], b[1]))`,
			"request GET a? map[A:[1] any]\nrequest GET b? map[A:[1] any]\n> success success"},
		{`(async () => { log((await $.get(B + 'a')).quota_max) })()`, "request GET a? map[any]\n> 300"},
		{`$(function () { log('ready') }); $('#x').text('a').on('click', () => log('clicked')).hide()`, "> ready\n> clicked"},
		// userscripts
		{`GM_xmlhttpRequest({ method: 'GET', url: B + 'a', headers: { A: 1 }, onload: r => log(r.status, JSON.parse(r.responseText).quota_max) })`,
			"request GET a? map[A:[1]]\n> 200 300"},
		{`GM.xmlHttpRequest({ url: B + 'a', responseType: 'json' }).then(r => quota(r.response))`, "request GET a?\n> 300"},
		{`GM_setValue('a', 1); log(GM_getValue('a'), GM_getValue('b', 2))`, "> 1 2"},
		// axios
		{`axios.get(B + 'a', { params: { b: 'x:y z', c: [1], n: null, key: K } }).then(r => quota(r.data))`,
			"request GET a?b=x:y+z&c%5B%5D=1 [query key=#3aee] map[Accept:[json, text/plain, */*]]\n> 10000"},
		{`axios.create({ baseURL: B, headers: { A: 1, U: undefined } }).post('/a', { b: 1 }).catch(e => log(e.message))`,
			"request POST a? map[A:[1] Accept:[json, text/plain, */*] Content-Type:[json]] {\"b\":1}"},
		{`axios(B + 'me').catch(e => log(e.message, e.response.data.error_id))`,
			"request GET me? map[Accept:[json, text/plain, */*]]\n> Request failed with status code 400 401"},
		{`axios.interceptors.request.use(c => { c.headers.A = 1; return c }); axios({ url: B + 'a' })`,
			"request GET a? map[A:[1] Accept:[json, text/plain, */*]]"},
		// Node
		{`require('https').get(B + 'a?b', { headers: { A: 1 } }, r => { let s = ''; r.on('data', d => s += d).on('end', () => quota(JSON.parse(s))) })`,
			"request GET a?b map[A:[1]]\n> 300"},
		{`const r = require('node:http').request({ host: 'api.stackexchange.com', path: '/2.3/a', method: 'POST' }, r => log(r.statusCode)); r.write('x'); r.end('y')`,
			"request POST http://api.stackexchange.com/2.3/a? xy\n> 200"},
		{`try { require('https').get({ host: 'h', headers: { A: undefined } }) } catch (e) { log(e.code) }`, "> ERR_HTTP_INVALID_HEADER_VALUE"},
		{`const q = require('querystring'); log(q.stringify({ a: '(*) x', b: [1, 2], c: undefined }))`, "> a=(*)%20x&b=1&b=2&c="},
		{`const u = require('url'); log(u.format({ protocol: 'https', host: 'h', pathname: 'p', query: { a: 1 } }), u.parse('https://h:1/p?q').path)`,
			"> https://h/p?a=1 /p?q"},
		// small clients
		{`require('got')(B + 'a?lost', { searchParams: { b: '(', n: undefined }, headers: { U: undefined } }).json().then(quota)`,
			"request GET a?b=%28 map[Accept:[json]]\n> 300"},
		{`require('ky').create({ prefixUrl: B }).get('a', { searchParams: 'b=1' }).json().then(quota)`, "request GET a?b=1 map[Accept:[json]]\n> 300"},
		{`require('superagent').get(B + 'a?x').query({ b: '(' }).query('c=1').set('A', 1).end((e, r) => quota(r.body))`,
			"request GET a?x&c=1&b=%28 map[A:[1]]\n> 300"},
		{`require('request')({ url: B + 'a?x=1', qs: { b: 2 }, json: true }, (e, r, body) => quota(body))`, "request GET a?x=1&b=2 map[Accept:[json]]\n> 300"},
		{`require('request-promise').get({ uri: B + 'me', auth: { bearer: T } }).then(s => quota(JSON.parse(s)))`,
			"request GET me? [header access_token=#bfeb] [Bearer #bfeb]\n> 10000"},
		{`$http.get(B + 'a', { params: { z: 1, b: 'x y' }, headers: { A: 1 } }).then(r => quota(r.data))`,
			"request GET a?b=x+y&z=1 map[A:[1] Accept:[json, text/plain, */*]]\n> 300"},
		{`angular.module('m', []).controller('c', ['$http', function (h) { h({ method: 'GET', url: B + 'a' }).success(quota) }])`,
			"request GET a? map[Accept:[json, text/plain, */*]]\n> 300"},
		{`const { ajax } = require('rxjs/ajax'), { map } = require('rxjs/operators'); ajax({ url: B + 'a', headers: { A: 1 } }).pipe(map(r => r.response)).subscribe(quota)`,
			"request GET a? map[A:[1] any X-Requested-With:[XMLHttpRequest]]\n> 300"},
		{`log(JSON.parse(UrlFetchApp.fetch(B + 'a', { headers: { A: 1 } }).getContentText()).quota_max)`, "request GET a? map[A:[1]]\n> 300"},
		{`HTTP.call('POST', B + 'a', { params: { b: 1 } }, (e, r) => quota(r.data))`, "request POST a? map[Content-Type:[form]] b=1\n> 300"},
		{`SE.init({ clientId: 1, complete() { SE.authenticate({ success: d => log(d.accessToken) }) } })`, "> tokentokentokentoken12))"},
		// what a page loads without a script
		{`cb = quota; var s = document.createElement('script'); s.src = B + 'a?callback=cb'; log('set'); document.body.appendChild(s)`, "> set\nrequest GET a? map[any]\n> 300"},
		{`new Image().src = B + 'a'; window.open(B + 'b'); location = B + 'c'; location.href = B + 'd'`,
			"request GET a? map[Accept:[image/*]]\nrequest GET b? map[Accept:[text/html]]\nrequest GET c? map[Accept:[text/html]]\nrequest GET d? map[Accept:[text/html]]"},
		{`navigator.sendBeacon(B + 'a', new URLSearchParams('b=1')); new EventSource(B + 'c')`, "request POST a? map[any Content-Type:[form;charset=UTF-8]] b=1\nrequest GET c? map[Accept:[text/event-stream]]"},
	} {
		t.Run(test.src, func(t *testing.T) {
			if got := strings.TrimSpace(lines(test.src, Options{})); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestURL holds results of Node's URL and URLSearchParams.
func TestURL(t *testing.T) {
	for _, test := range []struct{ expr, want string }{
		{`new URL('tags?key=K((', 'https://h/2.3/q/1;2?site=x#h').href`, "https://h/2.3/q/tags?key=K(("},
		{`new URL('?a=b c', 'https://h/p').href`, "https://h/p?a=b%20c"},
		{`new URL('HTTPS://H:443/a/../b c?q="<>\'#z').href`, "https://h/b%20c?q=%22%3C%3E%27#z"},
		{`new URL('//X.y', 'http://h:81/z').href`, "http://x.y/"},
		{`new URL('https://u:p@h:8443?x').href`, "https://u:p@h:8443/?x"},
		{`new URLSearchParams({ a: '(*) ~', b: undefined }).toString()`, "a=%28*%29+%7E&b=undefined"},
		{`new URLSearchParams([['a', 1], ['a', 2]]).getAll('a').join()`, "1,2"},
		{`new URLSearchParams('?a=%28+x&b&&=c').toString()`, "a=%28+x&b=&=c"},
		{`[...new URLSearchParams(new Map([['m', 1]]))].join()`, "m,1"},
		{`var u = new URL('https://h/x?f=!(*~'); u.searchParams.get('f'), u.href`, "https://h/x?f=!(*~"},
		{`var u = new URL('https://h/x?f=!(*~'); u.searchParams.set('key', 'a(('), u.href`, "https://h/x?f=%21%28*%7E&key=a%28%28"},
		{`var u = new URL('https://h/x?key=1'); u.searchParams.delete('key'), u.href`, "https://h/x"},
		{`var u = new URL('https://h/x'); u.search = new URLSearchParams({ a: 1 }), u + u.searchParams.get('a')`, "https://h/x?a=11"},
		{`(() => { try { new URL('x') } catch (e) { return e.name } })()`, "TypeError"},
	} {
		t.Run(test.expr, func(t *testing.T) {
			at := strings.LastIndex(test.expr, "; u.") + 1
			src := test.expr[:at] + "console.log(String((" + test.expr[at:] + ")))"
			if got := strings.Join(Run("test.js", src, Options{}).Output(), ""); got != "log: "+test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// TestPrograms checks the surroundings: modules, errors, time and bounds.
func TestPrograms(t *testing.T) {
	strict := Options{API: mockapi.Config{Mode: mockapi.Strict}}
	for _, test := range []struct {
		src     string
		options Options
		want    string
	}{
		{"\nimport axios, { isAxiosError as is } from 'axios'\nexport default axios\nlog(typeof is, (await axios.get(B + 'a')).status)", Options{},
			"request GET a? map[Accept:[json, text/plain, */*]]|> function 200"},
		{"\nimport axios from 'axios';\nexport const a = 1;\nexport default async function f() {}\nlog((await axios.get(B + 'a')).status)", Options{},
			"request GET a? map[Accept:[json, text/plain, */*]]|> 200"},
		{"\nimport * as q from 'querystring'\nconst { get } = await import('axios')\nlog(q.stringify({ a: 1 }), typeof get)", Options{}, "> a=1 function"},
		{`setTimeout(() => { throw new TypeError('late') }, 5); Promise.reject(new Error('lost')); Promise.reject(1).catch(() => {}); throw 'now'`, Options{},
			"error now|error unhandled: Error: lost|error TypeError: late"},
		{`let n = 0; const i = setInterval(() => { log(++n); if (n === 2) clearInterval(i) }, 1000)`, Options{}, "> 1|> 2"},
		{`setTimeout(() => log('b'), 2); setTimeout(() => log('a'), 1); queueMicrotask(() => log('m')); log(Date.now())`, Options{}, "> 1767225600000|> m|> a|> b"},
		{`setInterval(() => {}, 60000)`, Options{}, "stop "},
		{`probe('a', log(probe('b', 1)))`, Options{}, "probe b|> 1|probe a"},
		{`const a = ;`, Options{}, "error "},
		{`(function f() { f() })()`, Options{}, "error "},
		{`var fetch = 1, $ = 2; function axios() {} const URL = 3; log(fetch, $, typeof axios, URL)`, Options{}, "> 1 2 function 3"},
		{`log(process.env.SE_KEY, process.env.SE_TOKEN, process.env.PATH)`, Options{}, "> envkeyenvkeyenvkeyenvk(( envtokenenvtokenenvto12)) undefined"},
		{`$.ajax({ url: B + 'a', method: 'POST' })`, Options{OldJQuery: true}, "request GET a? map[any]"},
		{`$.ajax({ url: B + 'a', type: 'POST' }).success(quota)`, Options{OldJQuery: true}, "request POST a? map[any]|> 300"},
		{`fetch(B + 'a', { headers: { Authorization: 'Bearer ' + K } }).then(r => r.json()).then(quota)`, strict,
			"request GET a? [header key=#3aee] [Bearer #3aee] map[any]|> 10000"},
		{`fetch(B + 'a', { headers: { Authorization: 'x' } }).catch(e => log(e.message))`,
			Options{API: mockapi.Config{NoPreflight: true}}, "> Failed to fetch"},
		{`GM.xmlHttpRequest({ url: B + 'a', headers: { Authorization: 'x' } })`,
			Options{API: mockapi.Config{NoPreflight: true}}, "request GET a? [#2d71]"},
		{`GM.xmlHttpRequest({ url: '//api.stackoverflow.com/2.3/a', headers: { Authorization: 'Bearer k' } })`, Options{API: mockapi.Config{RedirectAlias: true}},
			"request GET https://api.stackoverflow.com/2.3/a? [header key=#8254] [Bearer #8254]|request GET a?"},
	} {
		t.Run(test.src, func(t *testing.T) {
			got := strings.ReplaceAll(lines(test.src, test.options), "\n", "|")
			if got = strings.TrimSuffix(got, "|"); got != test.want && !(test.want == "error " && strings.HasPrefix(got, test.want)) {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// TestEndless checks that a program that never ends is stopped.
func TestEndless(t *testing.T) {
	for _, src := range []string{"for (;;) {}", "setTimeout(() => { for (;;) {} })", "(function f() { Promise.resolve().then(f) })()"} {
		if got := Run("test.js", src, Options{Limit: 50 * time.Millisecond}).Errors(); len(got) != 1 || !strings.HasPrefix(got[0], "interrupted") {
			t.Errorf("%s: %q", src, got)
		}
	}
}
