// The host is in a file for one build, and another host in that for another one.
// Seen where there is a staging environment.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := http.Get(host + "/2.3/tags?key=" + key + "&site=stackoverflow") // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
