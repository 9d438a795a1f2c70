// The helper that sends the request also appends the key.
// The usual form where the key was added later.
package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
)

const key = "abcdefghijklmnopqrstuv(("

func fetch(route string) (string, error) {
	u := "https://api.stackexchange.com/2.3" + route
	if strings.Contains(u, "?") { // want+1 "SE001"
		u += "&key=" + key
	} else {
		u += "?key=" + key
	}
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(fetch("/sites"))
	fmt.Println(fetch("/tags?site=meta"))
}
