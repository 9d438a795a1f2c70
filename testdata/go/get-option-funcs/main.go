// Functions that change the parameters are options of a client.
// Seen in libraries; the option that sends the key goes.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type option func(url.Values)

func withKey(key string) option {
	return func(v url.Values) {
		v.Set("key", key)
	}
}

func withSite(site string) option { return func(v url.Values) { v.Set("site", site) } }

func tags(options ...option) (string, error) {
	v := url.Values{}
	for _, o := range options {
		o(v)
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?" + v.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(tags(withSite("stackoverflow"), withKey("abcdefghijklmnopqrstuv(("))) // want "SE001"
}
