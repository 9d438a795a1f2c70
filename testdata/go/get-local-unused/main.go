// A local variable holds nothing but the credential's part: it goes, with its line.
// Seen where URLs are assembled in small steps.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	key := "abcdefghijklmnopqrstuv((" // want+1 "SE001"
	auth := "&key=" + key
	url := "https://api.stackexchange.com/2.3/tags?site=stackoverflow"
	resp, err := http.Get(url + auth)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
