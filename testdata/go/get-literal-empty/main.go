// The key is empty: it goes, and no header comes.
// Seen in templates that wait for a key to be filled in.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?key=&site=stackoverflow") // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
