// The header is set between other lines; the URL is made of a constant and Sprintf.
// Seen in services that follow redirects by themselves.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"
)

const route = "https://api.stackexchange.com/2.3/questions/%d/answers?%s"

type fetcher struct {
	client *http.Client
	key    string
}

func (f *fetcher) answers(ctx context.Context, id int) (_ string, err error) {
	query := "site=stackoverflow&filter=withbody&key=" + f.key // want "SE001"
	var req *http.Request
	if req, err = http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf(route, id, query), nil); err != nil {
		return "", err
	}
	resp, err := f.client.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	f := &fetcher{&http.Client{Timeout: time.Second}, "abcdefghijklmnopqrstuv(("}
	fmt.Println(f.answers(context.Background(), 11))
}
