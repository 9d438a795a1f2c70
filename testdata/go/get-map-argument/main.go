// A map of parameters is handed to a function that encodes it and sends the request.
// Seen in libraries whose callers bring their own parameters.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

const apiKey = "abcdefghijklmnopqrstuv(("

func request(route string, params map[string]string) (string, error) {
	q := url.Values{}
	for name, value := range params {
		q.Set(name, value)
	}
	u := "https://api.stackexchange.com/2.3/" + route + "?" + q.Encode()
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(request("tags", map[string]string{
		"site": "stackoverflow", // want+1 "SE001"
		"key":  apiKey,
	}))
	fmt.Println(request("users", map[string]string{"key": apiKey, "site": "unix"})) // want "SE001"
}
