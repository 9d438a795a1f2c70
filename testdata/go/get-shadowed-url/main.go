// A parameter is called url and hides the package of that name.
// Seen everywhere.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

func download(url string) (string, error) {
	resp, err := http.Get(url + "&key=" + key) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	q := url.QueryEscape("a b")
	fmt.Println(download("https://api.stackexchange.com/2.3/search?site=stackoverflow&intitle=" + q))
}
