// One of the URLs cannot be parsed, so that there is no request to set a header of.
// Seen where part of the path comes from users.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func load(tag string) (string, error) {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags/"+tag+"/info?site=meta&key="+key, nil) // want "SE001"
	if err != nil {
		return "", fmt.Errorf("tag %q cannot be loaded", tag)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
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
