// The client is a variable of another file; this one imports url alone.
// Seen in packages with one file for the client and others for its methods.
package main

import (
	"fmt"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	q := url.Values{"site": {"stackoverflow"}, "key": {key}} // want "SE001"
	resp, err := client.Get("https://api.stackexchange.com/2.3/tags?" + q.Encode())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}
