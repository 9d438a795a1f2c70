// The query of a request that is there already is changed and written back.
// The form that the documentation of net/http suggests.
package main

import (
	"fmt"
	"io"
	"net/http"
	"time"
)

type api struct {
	client *http.Client
	token  string
}

func (a api) inbox(page int) (string, error) {
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/inbox", nil)
	if err != nil {
		return "", fmt.Errorf("inbox: %w", err)
	}

	q := req.URL.Query()
	q.Add("page", fmt.Sprint(page))
	q.Add("pagesize", "2") // want+1 "SE002"
	q.Add("access_token", a.token)
	req.URL.RawQuery = q.Encode()

	resp, err := a.client.Do(req)
	if err != nil {
		return "", fmt.Errorf("inbox: %w", err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	a := api{client: &http.Client{Timeout: time.Minute}, token: "tokentokentokentoken12))"}
	fmt.Println(a.inbox(1))
}
