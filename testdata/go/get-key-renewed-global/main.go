// A function renews the key of the package between the URL and the request.
// Seen where tokens expire.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

var key = "abcdefghijklmnopqrstuv(("

func renew() { key = "renewed" }

func main() {
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key // want "SE001"
	renew()
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
