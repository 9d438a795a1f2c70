package mockapi

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/pem"
	"math/big"
	"net"
	"sync"
	"time"
)

// localNames are in every certificate: those for clients that do not say which
// host they want, as they connect to an address.
var localNames = []string{MainHost, AliasHost, "localhost"}

// An authority issues certificates for any host. It is made anew for each
// listener, so that no private key is worth anything afterwards.
type authority struct {
	cert *x509.Certificate
	key  crypto.Signer
	leaf crypto.Signer // of all certificates, which makes them cheap

	mu     sync.Mutex
	issued map[string]*tls.Certificate // by host
}

// newAuthority makes an authority with a certificate of its own.
func newAuthority() (*authority, error) {
	a := &authority{issued: map[string]*tls.Certificate{}}
	for _, key := range []*crypto.Signer{&a.key, &a.leaf} {
		k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			return nil, err
		}
		*key = k
	}
	template := certificate("mock API authority")
	template.IsCA, template.BasicConstraintsValid = true, true
	template.KeyUsage = x509.KeyUsageCertSign
	der, err := x509.CreateCertificate(rand.Reader, template, template, a.key.Public(), a.key)
	if err != nil {
		return nil, err
	}
	a.cert, err = x509.ParseCertificate(der)
	return a, err
}

// certificate returns what all certificates have in common.
func certificate(name string) *x509.Certificate {
	serial, _ := rand.Int(rand.Reader, big.NewInt(1<<62)) // never fails
	return &x509.Certificate{
		SerialNumber: serial, Subject: pkix.Name{CommonName: name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(24 * time.Hour),
	}
}

// issue returns a certificate for the host that a client asks for.
func (a *authority) issue(hello *tls.ClientHelloInfo) (*tls.Certificate, error) {
	host := hello.ServerName
	a.mu.Lock()
	defer a.mu.Unlock()
	if c := a.issued[host]; c != nil {
		return c, nil
	}
	template := certificate("mock API")
	template.KeyUsage, template.ExtKeyUsage = x509.KeyUsageDigitalSignature, []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
	template.DNSNames = localNames
	template.IPAddresses = []net.IP{net.IPv4(127, 0, 0, 1), net.IPv6loopback}
	if host != "" {
		template.DNSNames = append([]string{host}, localNames...)
	}
	der, err := x509.CreateCertificate(rand.Reader, template, a.cert, a.leaf.Public(), a.key)
	if err != nil {
		return nil, err
	}
	a.issued[host] = &tls.Certificate{Certificate: [][]byte{der, a.cert.Raw}, PrivateKey: a.leaf}
	return a.issued[host], nil
}

// pem returns the authority's certificate for files.
func (a *authority) pem() []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: a.cert.Raw})
}

// fingerprint returns the hash of the public key of all certificates, as
// browsers expect it.
func (a *authority) fingerprint() string {
	der, _ := x509.MarshalPKIXPublicKey(a.leaf.Public()) // never fails for ECDSA
	sum := sha256.Sum256(der)
	return base64.StdEncoding.EncodeToString(sum[:])
}
