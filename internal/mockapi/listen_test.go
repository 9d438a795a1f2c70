package mockapi

import (
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// listen starts a server for a test.
func listen(t *testing.T, c Config) *Listener {
	t.Helper()
	l, err := Start(c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// send sends a request as request describes it.
func send(t *testing.T, c *http.Client, text string) (status int, body string) {
	t.Helper()
	in := request(text)
	r, err := http.NewRequest(in.Method, in.URL, strings.NewReader(in.Body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header = in.Header
	a, err := c.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Body.Close()
	b, err := io.ReadAll(a.Body)
	if err != nil {
		t.Fatal(err)
	}
	return a.StatusCode, string(b)
}

// viaProxy returns a client that uses the listener as its proxy.
func viaProxy(l *Listener) *http.Client {
	c := l.Client()
	tr := c.Transport.(*http.Transport)
	tr.DialContext = nil
	tr.Proxy = http.ProxyURL(&url.URL{Scheme: "http", Host: l.Addr})
	return c
}

func TestListen(t *testing.T) {
	l := listen(t, Config{Mode: Strict})
	for _, test := range []struct{ request, want, recorded string }{
		{"GET " + tags + bearer + key, `"quota_max":10000`, "https api.stackexchange.com /2.3/tags"},
		{"GET https://api.stackoverflow.com/tags", `"quota_max":300`, "https api.stackoverflow.com /tags"},
		{"GET http://api.stackexchange.com/tags", `"quota_max":300`, "http api.stackexchange.com /tags"},
		{"GET https://example.com/a?key=k", `"query":"key=k"`, "https example.com /a"},
		{"POST http://example.com:8080/a" + form + "x=1", `"body":"x=1"`, "http example.com:8080 /a"},
	} {
		for name, client := range map[string]*http.Client{"direct": l.Client(), "proxy": viaProxy(l)} {
			t.Run(name+" "+test.request, func(t *testing.T) {
				_, body := send(t, client, test.request)
				if !strings.Contains(body, test.want) {
					t.Errorf("got %s, want %s", body, test.want)
				}
				all := l.Records()
				rec := all[len(all)-1]
				if got := rec.Scheme + " " + rec.Host + " " + rec.Path; got != test.recorded {
					t.Errorf("recorded %s, want %s", got, test.recorded)
				}
			})
		}
	}
}

// TestStatus checks the statuses that clients see.
func TestStatus(t *testing.T) {
	l := listen(t, Config{Mode: Strict})
	for _, test := range []struct {
		request string
		status  int
		want    string
	}{
		{"GET " + tags + bearer + key, 200, `{"items":[`},
		{"GET " + tags + "&key=" + key, 400, `{"error_id":400,"error_name":"bad_parameter"`},
		{"GET " + tags + "&callback=f" + bearer + key, 200, `f({"items":[`},
		{"GET " + tags + "&callback=f&key=" + key, 200, `f({"error_id":400,`},
		{"POST https://api.stackexchange.com/2.3/posts/1/upvote" + form + "access_token=" + token, 400, `{"error_id":401,`},
		{"OPTIONS " + tags + preflight, 204, ""},
	} {
		t.Run(test.request, func(t *testing.T) {
			status, body := send(t, l.Client(), test.request)
			if status != test.status || !strings.HasPrefix(body, test.want) {
				t.Errorf("got %d %s, want %d %s", status, body, test.status, test.want)
			}
		})
	}
}

// TestListenOwnAddress checks the certificate of a client that names no host.
func TestListenOwnAddress(t *testing.T) {
	l := listen(t, Config{Hosts: []string{"127.0.0.1"}})
	if _, body := send(t, l.Client(), "GET "+l.URL("https")+"/2.3/tags"); !strings.Contains(body, `"quota_max":300`) {
		t.Errorf("got %s", body)
	}
}

// TestCompression checks that the answer is compressed even if the client asks
// for something else, which is why a program must leave that to its library.
func TestCompression(t *testing.T) {
	l := listen(t, Config{})
	for _, accept := range []string{"identity", "gzip", ""} {
		r, err := http.NewRequest(http.MethodGet, tags, nil)
		if err != nil {
			t.Fatal(err)
		}
		c := l.Client()
		c.Transport.(*http.Transport).DisableCompression = accept == ""
		if accept != "" {
			r.Header.Set("Accept-Encoding", accept)
		}
		a, err := c.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Body.Close()
		if got := a.Header.Get("Content-Encoding"); got != "gzip" {
			t.Errorf("Accept-Encoding %q: Content-Encoding %q", accept, got)
		}
		if got := a.Header.Get("Content-Type"); got != "application/json; charset=utf-8" {
			t.Errorf("Content-Type %q", got)
		}
		z, err := gzip.NewReader(a.Body)
		if err != nil {
			t.Fatal(err)
		}
		if b, err := io.ReadAll(z); err != nil || !strings.Contains(string(b), `"quota_max":300`) {
			t.Errorf("Accept-Encoding %q: %s, %v", accept, b, err)
		}
	}
}

// TestListenUntrusted checks that the certificates are worth something to
// those who know the authority only.
func TestListenUntrusted(t *testing.T) {
	one, other := listen(t, Config{}), listen(t, Config{})
	c := one.Client()
	c.Transport.(*http.Transport).TLSClientConfig.RootCAs = other.Pool()
	if _, err := c.Get(tags); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("got %v", err)
	}
}

// TestClose checks that nothing stays behind.
func TestClose(t *testing.T) {
	l, err := Start(Config{})
	if err != nil {
		t.Fatal(err)
	}
	send(t, l.Client(), "GET "+tags)
	if err := l.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(l.CAFile); !os.IsNotExist(err) {
		t.Errorf("file of the authority: %v", err)
	}
	if _, err := l.Client().Get(tags); err == nil {
		t.Error("still answers")
	}
}

// nodeProgram sends a request with each of Node's own clients.
const nodeProgram = `
const http = require('node:http'), https = require('node:https');
const headers = { Authorization: 'Bearer ' + process.argv[1] };
const get = (m, url) => new Promise((ok, no) => m.get(url, { headers }, (r) => { r.resume(); ok(r.statusCode); }).on('error', no));
(async () => {
  const a = await fetch('https://api.stackexchange.com/2.3/tags?by=fetch', { headers });
  console.log(a.status, (await a.json()).quota_max);
  console.log(await get(https, 'https://api.stackexchange.com/2.3/tags?by=https'));
  console.log(await get(http, 'http://api.stackexchange.com/2.3/tags?by=http'));
  console.log(await get(https, 'https://example.com/?by=other'));
})().catch((e) => { console.error(e); process.exit(1); });
`

func TestNodeEnv(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node")
	}
	l := listen(t, Config{Mode: Strict})
	cmd := exec.Command(node, "-e", nodeProgram, key)
	cmd.Env = append(os.Environ(), l.NodeEnv()...)
	out, err := cmd.CombinedOutput()
	if err != nil || string(out) != "200 10000\n200\n200\n200\n" {
		t.Errorf("%v\n%s", err, out)
	}
	var queries []string
	for _, r := range l.Records() {
		queries = append(queries, r.Scheme+" "+r.Host+" "+r.Query)
	}
	want := "https api.stackexchange.com by=fetch,https api.stackexchange.com by=https,http api.stackexchange.com by=http,https example.com by=other"
	if got := strings.Join(queries, ","); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// childVariable makes TestChild send a request, in another process.
const childVariable = "MOCKAPI_TEST_CHILD"

// TestChild is a Go program that knows nothing of the server.
func TestChild(t *testing.T) {
	url := os.Getenv(childVariable)
	if url == "" {
		return
	}
	status, body := send(t, http.DefaultClient, "GET "+url+bearer+key)
	fmt.Println("answer", status, left(body))
}

func TestProxyEnvGo(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("Go trusts the system's authorities only")
	}
	l := listen(t, Config{Mode: Strict})
	cmd := exec.Command(os.Args[0], "-test.run=^TestChild$", "-test.v")
	cmd.Env = append(append(os.Environ(), l.ProxyEnv()...), childVariable+"="+tags)
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "answer 200 left 9999") {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestChromiumFlags checks that the key that Chromium is to trust is the one
// of the certificates of all hosts.
func TestChromiumFlags(t *testing.T) {
	l := listen(t, Config{})
	for _, host := range []string{MainHost, "example.com"} {
		a, err := l.Client().Get("https://" + host + "/")
		if err != nil {
			t.Fatal(err)
		}
		a.Body.Close()
		sum := sha256.Sum256(a.TLS.PeerCertificates[0].RawSubjectPublicKeyInfo)
		want := "--ignore-certificate-errors-spki-list=" + base64.StdEncoding.EncodeToString(sum[:])
		if !slices.Contains(l.ChromiumFlags(), want) {
			t.Errorf("%s: no %s in %s", host, want, l.ChromiumFlags())
		}
	}
}

func TestProxyEnv(t *testing.T) {
	curl, err := exec.LookPath("curl")
	if err != nil {
		t.Skip("no curl")
	}
	l := listen(t, Config{Mode: Strict})
	cmd := exec.Command(curl, "-s", "--compressed", "-H", "Authorization: Bearer "+key, tags)
	cmd.Env = append(os.Environ(), l.ProxyEnv()...)
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), `"quota_max":10000`) {
		t.Errorf("%v\n%s", err, out)
	}
}
