// The URL is logged as well: without the key it is the better for it.
// Seen everywhere.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key // want "SE001"
	log.Printf("GET %s", u)
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
