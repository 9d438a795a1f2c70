// The token is set if there is one, and the key otherwise, among other values.
// Seen in clients that work with and without a login.
// env: STACK_KEY=abcdefghijklmnopqrstuv(( STACK_TOKEN=abcdefghijklmnopqrstuv))
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
	token, key := os.Getenv("STACK_TOKEN"), os.Getenv("STACK_KEY")
	q := url.Values{"site": {"stackoverflow"}}
	if len(token) > 0 {
		q.Set("access_token", token) // want "SE002"
	} else {
		q.Set("key", key)
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?" + q.Encode())
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
