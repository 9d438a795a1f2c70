// A function makes the client: it is called before the request is built, as before.
// Seen where clients are configured.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func newClient() *http.Client {
	fmt.Println("a new client")
	return &http.Client{}
}

func site() string {
	fmt.Println("the site")
	return "unix"
}

func main() {
	resp, err := newClient().Get("https://api.stackexchange.com/2.3/tags?site=" + site() + "&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
