// Pointers to the key and to the address change them after the URL is built.
// Seen where a helper refreshes a token in place.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func renew(key *string) { *key = "renewed" }

func main() {
	key := "abcdefghijklmnopqrstuv(("
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key // want "SE001"
	renew(&key)
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp, nil)

	token := "zyxwvutsrqponmlkjihgfe))"
	me := "https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=" + token // want "SE002"
	fmt.Sscan("another", &token)
	resp, err = http.Get(me)
	if err != nil {
		log.Fatal(err)
	}
	show(resp, nil)

	other := "https://api.stackexchange.com/2.3/info"
	p := &other
	*p = "https://example.com/"
	other += "?key=" + key
	resp, err = http.Get(other)
	if err != nil {
		log.Fatal(err)
	}
	show(resp, nil)
}

func show(resp *http.Response, err error) {
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
