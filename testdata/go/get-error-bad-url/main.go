// One of the URLs cannot be parsed: the new request has an error that counts like that of the old one.
// Seen where part of the path comes from users.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func load(tag string) (string, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags/" + tag + "/info?site=meta&key=" + key) // want "SE001"
	if err != nil {
		return "", fmt.Errorf("tag %q cannot be loaded", tag)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	for _, tag := range []string{"discussion", "%zz"} {
		fmt.Println(load(tag))
	}
}
