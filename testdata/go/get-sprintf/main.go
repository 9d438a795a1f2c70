// Sprintf writes the URL: the verb goes, and its argument.
// The usual form in programs with several parameters.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

const apiKey = "abcdefghijklmnopqrstuv(("

func search(text string, page int) (string, error) {
	u := fmt.Sprintf("https://api.stackexchange.com/2.3/search?intitle=%s&key=%s&site=stackoverflow&page=%d", url.QueryEscape(text), apiKey, page) // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	return string(b), err
}

func main() {
	fmt.Println(search("unicode & friends", 1))
}
