// Package web sends requests for others. Nothing in it tells of the API. // want package:"helpers"
package web

import (
	"encoding/json"
	"net/http"
	"net/url"
)

func Get(u string) (*http.Response, error) { // want Get:`sends http.Get url \$0`
	return http.Get(u)
}

func JSON(u string, v any) error { // want JSON:`sends http.Get url \$0`
	resp, err := Get(u)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return json.NewDecoder(resp.Body).Decode(v)
}

func Ping(u string) error { // want Ping:`sends http.Get url \$0`
	return ping(u)
}

func ping(u string) error {
	_, err := http.Get(u)
	return err
}

func Query(u string, v url.Values) (*http.Response, error) { // want Query:`sends http.Get url \$0"\?"\$1`
	return Get(u + "?" + v.Encode())
}

func Post(u string, v url.Values) (*http.Response, error) { // want Post:`sends http.PostForm url \$0 body \$1`
	return http.PostForm(u, v)
}

func Sign(v url.Values, key string) { // want Sign:`sets \$0 {key=\$1}`
	v.Set("key", key)
}

func SignRequest(req *http.Request, key string) { // want SignRequest:`sets \$0.URL {RawQuery:"key="\$1"&"\?}`
	q := req.URL.Query()
	q.Set("key", key)
	req.URL.RawQuery = q.Encode()
}

func Authorized(u, token string) (*http.Response, error) { // want Authorized:`sends http.NewRequest url \$0 with header`
	req, err := http.NewRequest("GET", u, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+token)
	return http.DefaultClient.Do(req)
}

func Add(a, b int) int { return a + b }
