// The concatenation goes over several lines, with a comment in it.
// Seen where URLs are long.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const apiKey = "abcdefghijklmnopqrstuv(("

func similar(title, site string) (string, error) {
	u := "https://api.stackexchange.com/2.3/similar" +
		"?title=" + title +
		"&key=" + apiKey + // want "SE001"
		"&site=" + site + // such as stackoverflow
		"&pagesize=1"
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(similar("slices", "stackoverflow"))
}
