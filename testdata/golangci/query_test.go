package golangci

import (
	"net/http"
	"testing"
)

// The package is analyzed twice, with and without this file.
func TestKey(t *testing.T) {
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/info?site=stackoverflow&key="+key, nil) // SE001
	if err != nil {
		t.Fatal(err)
	}
	if req.Host != "api.stackexchange.com" {
		t.Errorf("host %q", req.Host)
	}
}
