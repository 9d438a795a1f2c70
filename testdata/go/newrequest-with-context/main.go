// The context is added where the request is sent.
// Seen in programs from before NewRequestWithContext.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
)

func tags(ctx context.Context, key string) (string, error) {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.2/tags?site=unix", nil)
	if err != nil {
		return "", err
	}
	values := req.URL.Query() // want+1 "SE001"
	values["key"] = []string{key}
	values.Set("order", "desc")
	req.URL.RawQuery = values.Encode()
	resp, err := http.DefaultClient.Do(req.WithContext(ctx))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() { fmt.Println(tags(context.Background(), "abcdefghijklmnopqrstuv((")) }
