// Headers of other services, some of which the API would not understand.
// Nothing of this concerns the API, which gets what it wants.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func send(u, name, value string) {
	req, err := http.NewRequest("GET", u, nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set(name, value)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}

func main() {
	send("https://api.stackexchange.com/2.3/tags?site=unix", "Authorization", "Bearer abcdefghijklmnopqrstuv((")
	send("https://api.github.com/user", "Authorization", "token 0123456789abcdef")
	send("https://metasmoke.erwaysoftware.com/api/v2.0/posts", "X-API-Key", "0123456789abcdef")
}
