// Package direct sends its requests itself. // want package:"evidence"
package direct

import (
	"net/http"
	"net/url"
)

func get(k string) (*http.Response, error) {
	return http.Get("https://api.stackexchange.com/2.3/info?key=" + k + "&site=stackoverflow") // want `SE001: key in the query of http.Get; send it as Authorization: Bearer$`
}

func values(k, token string) (*http.Response, error) {
	v := url.Values{}
	v.Set("site", "stackoverflow")
	v.Set("key", k) // want `SE002: key and access_token in the query of http.NewRequest`
	v.Set("access_token", token)
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/me?"+v.Encode(), nil)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}

// What is only probable is for those who ask.
func probable(apiURL, seKey string) (*http.Response, error) {
	return http.Get(apiURL + "/2.3/info?site=stackoverflow&pagesize=1&key=" + seKey)
}
