package mockapi

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	_ "embed"
	"fmt"
	"net"
	"net/http"
	"path/filepath"
)

// CAPEM returns the certificate of the authority that clients must trust.
func (l *Listener) CAPEM() []byte { return l.ca.pem() }

// Pool returns a pool with nothing but that certificate.
func (l *Listener) Pool() *x509.CertPool {
	p := x509.NewCertPool()
	p.AddCert(l.ca.cert)
	return p
}

// URL returns the server's own address as a URL, by plain HTTP or by TLS.
// Programs that name the real hosts need no URL but one of the ways below.
func (l *Listener) URL(scheme string) string { return scheme + "://" + l.Addr }

// Client returns a client of this process that reaches the server under any
// host, and trusts it.
func (l *Listener) Client() *http.Client {
	return &http.Client{Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			var d net.Dialer
			return d.DialContext(ctx, "tcp", l.Addr)
		},
		TLSClientConfig:   &tls.Config{RootCAs: l.Pool()},
		ForceAttemptHTTP2: true,
	}}
}

// ProxyEnv returns the environment in which Go programs, curl, wget and
// Python's requests reach the server under any host but the local one.
// Go on Windows and macOS trusts nobody but the system.
func (l *Listener) ProxyEnv() []string {
	proxy := l.URL("http")
	return []string{
		"HTTP_PROXY=" + proxy, "HTTPS_PROXY=" + proxy, "http_proxy=" + proxy, "https_proxy=" + proxy,
		"NO_PROXY=", "no_proxy=",
		"SSL_CERT_FILE=" + l.CAFile, "CURL_CA_BUNDLE=" + l.CAFile, "REQUESTS_CA_BUNDLE=" + l.CAFile,
	}
}

//go:embed node.cjs
var nodePreload string

// preload returns the path of the script that Node runs before a program.
func (l *Listener) preload() string { return filepath.Join(l.dir, "node.cjs") }

// NodeEnv returns the environment in which Node's programs reach the server
// under any host but the local one: fetch, node:http and all that builds upon
// them. Node has no setting for that, and a proxy is up to each library.
func (l *Listener) NodeEnv() []string {
	return []string{
		"NODE_EXTRA_CA_CERTS=" + l.CAFile,
		fmt.Sprintf("NODE_OPTIONS=--require=%q", l.preload()),
		fmt.Sprintf("MOCKAPI_PORT=%d", l.Port),
	}
}

// ChromiumFlags returns the arguments with which Chromium reaches the server
// under any host but the local one, and trusts it. Chromium trusts a key in
// this way only if it also has --user-data-dir.
func (l *Listener) ChromiumFlags() []string {
	return []string{
		fmt.Sprintf("--host-resolver-rules=MAP * %s, EXCLUDE localhost, EXCLUDE 127.0.0.1", l.Addr),
		"--ignore-certificate-errors-spki-list=" + l.ca.fingerprint(),
		"--ip-address-space-overrides=" + l.Addr + "=public", // pages elsewhere must not ask what is local
		"--no-proxy-server",
	}
}
