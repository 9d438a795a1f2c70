// The request has a context, and an Accept header.
// The usual form in services.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"time"
)

const apiURL = "https://api.stackexchange.com/2.3"

func fetch(ctx context.Context, key, site string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	url := apiURL + "/tags?site=" + site + "&key=" + key // want "SE001"
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, http.NoBody)
	if err != nil {
		return "", fmt.Errorf("creating request: %w", err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", fmt.Errorf("sending request: %w", err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(fetch(context.Background(), "abcdefghijklmnopqrstuv((", "math"))
}
