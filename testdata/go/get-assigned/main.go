// Response and error are declared before: the call assigns them, in an inner
// block. A new error there would hide the outer one.
// Seen where a request is retried.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	var resp *http.Response
	var err error
	for range 3 {
		resp, err = http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key) // want "SE001"
		if err != nil {
			break
		}
		if resp.StatusCode == http.StatusOK {
			break
		}
	}
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
