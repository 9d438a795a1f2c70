// What is called req is the text of the URL.
// Seen in programs by people who come from other languages.
package main

import (
	"fmt"
	"io"
	"net/http"
	"time"
)

var client = http.Client{Timeout: 5 * time.Second}

func fetch(method, key string) string {
	req := "https://api.stackexchange.com/2.3/" + method + "?site=stackoverflow&key=" + key // want "SE001"
	res, e := client.Get(req)
	if e != nil {
		return e.Error()
	}
	defer res.Body.Close()
	text, e := io.ReadAll(res.Body)
	if e != nil {
		return e.Error()
	}
	return string(text)
}

func main() {
	fmt.Println(fetch("tags", "abcdefghijklmnopqrstuv(("))
}
