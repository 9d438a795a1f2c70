// A deferred function changes what is returned, one of a table the key.
// Seen where a proxy takes over, and where commands have names.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func address() (u string) {
	defer func() { u = "https://example.com/?key=abcdefghijklmnopqrstuv((" }()
	return "https://api.stackexchange.com/2.3/tags?key=abcdefghijklmnopqrstuv(("
}

func main() {
	resp, err := http.Get(address())
	if err != nil {
		log.Fatal(err)
	}
	show(resp)

	key := "abcdefghijklmnopqrstuv(("
	commands := map[string]func(){"renew": func() { key = "other" }}
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key // want "SE001"
	commands["renew"]()
	resp, err = http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)
}

func show(resp *http.Response) {
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
