// A client of its own sends the HEAD request, with a query of url.Values.
// Seen in monitoring.
package main

import (
	"fmt"
	"net/http"
	"net/url"
	"time"
)

type probe struct {
	client http.Client
	query  url.Values
}

func (p *probe) alive(key string) (bool, error) {
	q := url.Values{"site": p.query["site"], "key": []string{key}} // want "SE001"
	resp, err := p.client.Head("https://api.stackexchange.com/2.3/info?" + q.Encode())
	if err != nil {
		return false, err
	}
	defer resp.Body.Close()
	return resp.StatusCode == http.StatusOK, nil
}

func main() {
	p := &probe{http.Client{Timeout: time.Second}, url.Values{"site": {"meta"}}}
	fmt.Println(p.alive("abcdefghijklmnopqrstuv(("))
}
