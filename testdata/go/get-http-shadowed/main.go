// A parameter hides the package net/http where the request is sent.
// Seen where a client is called http.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func tags(http *http.Client) (string, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=unix&key=" + key) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() { fmt.Println(tags(http.DefaultClient)) }
