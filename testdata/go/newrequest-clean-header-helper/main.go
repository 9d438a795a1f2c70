// A helper sets the header for all requests; settings have fields called key.
// Seen where the migration is done.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type settings struct {
	BaseURL     string `json:"baseUrl"`
	Key         string `json:"key"`
	AccessToken string `json:"access_token"`
}

func (s settings) newRequest(route string, q url.Values) (*http.Request, error) {
	req, err := http.NewRequest(http.MethodGet, s.BaseURL+route+"?"+q.Encode(), nil)
	if err != nil {
		return nil, err
	}
	if s.AccessToken != "" {
		req.Header.Set("Authorization", "Bearer "+s.AccessToken)
	} else if s.Key != "" {
		req.Header.Set("Authorization", "Bearer "+s.Key)
	}
	return req, nil
}

func main() {
	s := settings{BaseURL: "https://api.stackexchange.com/2.3"}
	json.Unmarshal([]byte(`{"key": "abcdefghijklmnopqrstuv(("}`), &s)
	req, err := s.newRequest("/tags", url.Values{"site": {"unix"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
