// The whole query of a URL literal is a format, or a sum of formats.
// Seen in clients that build url.URL by hand.
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
)

func main() {
	key := os.Getenv("STACK_KEY")
	u := url.URL{Scheme: "https", Host: "api.stackexchange.com", Path: "/2.3/sites", RawQuery: fmt.Sprintf("key=%s", key)} // want "SE001"
	resp, err := http.Get(u.String())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(body))
}
