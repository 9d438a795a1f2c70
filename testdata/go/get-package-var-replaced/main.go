// The host is a variable of the package that only a test replaces.
// Seen where tests start a server of their own.
package main

import (
	"fmt"
	"io"
	"net/http"
)

var endpoint = "https://api.stackexchange.com/2.3"

func tags(key string) (string, error) {
	resp, err := http.Get(endpoint + "/tags?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(tags("abcdefghijklmnopqrstuv(("))
}
