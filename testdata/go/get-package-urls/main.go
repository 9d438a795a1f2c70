// Another package of the module builds the URLs; its key is exported.
// Seen where all URLs of a program are in one place.
package main

import (
	"io"
	"log"
	"net/http"
	"os"

	"example.com/get-package-urls/internal/urls"
)

func main() {
	resp, err := http.Get(urls.Tags("stackoverflow"))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
