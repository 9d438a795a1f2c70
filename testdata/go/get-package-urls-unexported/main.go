// Another package of the module builds the URLs; its key is not exported, so that
// there is no fix.
package main

import (
	"io"
	"log"
	"net/http"
	"os"

	"example.com/get-package-urls-unexported/urls"
)

func main() {
	resp, err := http.Get(urls.Tags("stackoverflow"))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
