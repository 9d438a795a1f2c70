// The alias of the host: a redirect would lose the header, so the host is changed, too.
// Seen in programs from the time of version 1.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := http.Get("https://api.stackoverflow.com/2.3/tags?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
