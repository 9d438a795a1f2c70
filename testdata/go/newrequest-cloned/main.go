// The request is cloned for each page: the header is cloned as well.
// Seen where requests are prepared once.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strconv"
)

func pages(ctx context.Context, key string) error {
	base, err := http.NewRequestWithContext(ctx, "GET", "https://api.stackexchange.com/2.3/tags?site=unix&key="+key, nil) // want "SE001"
	if err != nil {
		return err
	}
	for page := range 2 {
		req := base.Clone(ctx)
		q := req.URL.Query()
		q.Set("page", strconv.Itoa(page+1))
		req.URL.RawQuery = q.Encode()
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(string(body))
	}
	return nil
}

func main() { fmt.Println(pages(context.Background(), "abcdefghijklmnopqrstuv((")) }
