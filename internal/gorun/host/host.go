// Package host is compiled into the programs that gorun runs: what they send
// through http.DefaultTransport goes to the addresses that their environment
// names, and what they log has no date.
package host

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"os"
)

// The environment: where plain requests and those over TLS go, which lack the
// encryption here. Where an address is empty, there is no network.
const (
	Program = "GORUN_PROGRAM"
	Plain   = "GORUN_HTTP"
	TLS     = "GORUN_HTTPS"
	Real    = "GORUN_REAL" // if it is set, connections are left alone
)

func init() {
	log.SetFlags(0)
	if os.Getenv(Real) != "" {
		return
	}
	t := http.DefaultTransport.(*http.Transport)
	t.Proxy = nil
	t.DialContext = dialer(os.Getenv(Plain))
	t.DialTLSContext = dialer(os.Getenv(TLS))
}

// dialer returns a dial function that connects to one address.
func dialer(address string) func(ctx context.Context, network, _ string) (net.Conn, error) {
	return func(ctx context.Context, network, _ string) (net.Conn, error) {
		if address == "" {
			return nil, errors.New("no network")
		}
		var d net.Dialer
		return d.DialContext(ctx, network, address)
	}
}

// Run runs the program that the environment names.
func Run(programs map[string]func()) {
	name := os.Getenv(Program)
	for _, variable := range []string{Program, Plain, TLS, Real} {
		os.Unsetenv(variable)
	}
	programs[name]()
}
