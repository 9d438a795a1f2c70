// A url.URL gets its query from url.Values that a helper fills.
// Seen in clients that know several routes.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type service struct {
	key string
	hc  *http.Client
}

func (s *service) get(ctx context.Context, route string, q url.Values) ([]byte, error) { // want+1 "SE001"
	q.Set("key", s.key)
	u := &url.URL{Scheme: "https", Host: "api.stackexchange.com", Path: "/2.3/" + route, RawQuery: q.Encode()}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	resp, err := s.hc.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

func main() {
	s := &service{key: "abcdefghijklmnopqrstuv((", hc: http.DefaultClient}
	for _, site := range []string{"stackoverflow", "meta"} {
		body, err := s.get(context.Background(), "info", url.Values{"site": {site}})
		fmt.Println(string(body), err)
	}
}
