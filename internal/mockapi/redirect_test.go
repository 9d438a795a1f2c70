package mockapi

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// requestsOf runs a client against the alias, which redirects, with a token in
// the header, and returns what reached the server.
func requestsOf(t *testing.T, run func(l *Listener, url string)) (got []string) {
	t.Helper()
	l := listen(t, Config{Mode: Strict, RedirectAlias: true})
	run(l, "https://api.stackoverflow.com/2.3/me?site=x")
	for _, r := range l.Records() {
		shown := r.Host
		if len(r.Authorization) > 0 {
			shown += " with header"
		}
		got = append(got, shown)
	}
	return got
}

// TestRedirect checks what real clients do when the alias host redirects: they
// leave the header behind, so that a fix must name the main host.
func TestRedirect(t *testing.T) {
	child := func(name string, args ...string) func(l *Listener, url string) {
		return func(l *Listener, url string) {
			path, err := exec.LookPath(name)
			if err != nil {
				t.Skip("no " + name)
			}
			cmd := exec.Command(path, append(args, url)...)
			cmd.Env = append(os.Environ(), l.ProxyEnv()...)
			if name == "node" {
				cmd.Env = append(os.Environ(), l.NodeEnv()...)
			}
			out, err := cmd.CombinedOutput()
			if err != nil || !strings.Contains(string(out), "access_token_required") {
				t.Errorf("%v: %s", err, out)
			}
		}
	}
	header := "Authorization: Bearer " + token
	for _, test := range []struct {
		client string
		run    func(l *Listener, url string)
	}{
		{"net/http", func(l *Listener, url string) {
			if status, body := send(t, l.Client(), "GET "+url+"\n"+header); status != 400 || !strings.Contains(body, "access_token_required") {
				t.Errorf("got %d %s", status, body)
			}
		}},
		{"curl", child("curl", "-s", "-L", "--compressed", "-H", header)},
		{"node", child("node", "-e", `fetch(process.argv[1], { headers: { Authorization: 'Bearer `+token+`' } }).then((r) => r.text()).then(console.log)`)},
	} {
		t.Run(test.client, func(t *testing.T) {
			got := strings.Join(requestsOf(t, test.run), ", ")
			if want := "api.stackoverflow.com with header, api.stackexchange.com"; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

// TestServeHTTP2 checks the protocol that browsers speak.
func TestServeHTTP2(t *testing.T) {
	l := listen(t, Config{})
	a, err := l.Client().Get(tags)
	if err != nil {
		t.Fatal(err)
	}
	a.Body.Close()
	if a.ProtoMajor != 2 || a.TLS.PeerCertificates[0].VerifyHostname(MainHost) != nil {
		t.Errorf("got %s, certificate for %v", a.Proto, a.TLS.PeerCertificates[0].DNSNames)
	}
}

// TestTransport checks what a record tells of an HTTP client, and that a
// comparison sees what a program can spoil of it.
func TestTransport(t *testing.T) {
	l := listen(t, Config{})
	for _, more := range []string{"", "\nUser-Agent: mine", "\nAccept-Encoding: identity", "\nOrigin: https://example.com\nSec-Fetch-Mode: cors"} {
		send(t, l.Client(), "GET "+tags+"\nX-A: 1"+more)
	}
	all := l.Records()
	for i, differs := range []string{"", "User-Agent", "Accept-Encoding", ""} {
		if h := all[i].Header; len(h) != 1 || h.Get("X-A") != "1" {
			t.Errorf("header of the program: %v", h)
		}
		err := Compare(all[0], all[i])
		if (err == nil) != (differs == "") || err != nil && !strings.Contains(err.Error(), differs) {
			t.Errorf("request %d: %v, want %q", i, err, differs)
		}
	}
	if got := all[3].Transport.Get("Origin"); got != "https://example.com" {
		t.Errorf("origin %q", got)
	}
	if all[0].URL != tags {
		t.Errorf("URL %s", all[0].URL)
	}
}
