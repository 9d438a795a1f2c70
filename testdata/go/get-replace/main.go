// The key replaces a placeholder in a constant URL.
// Seen where URLs are templates.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

const (
	key      = "abcdefghijklmnopqrstuv(("
	template = "https://api.stackexchange.com/2.3/tags?site={site}&key={key}" // want "SE001"
)

func main() {
	u := strings.Replace(template, "{site}", "stackoverflow", 1)
	u = strings.ReplaceAll(u, "{key}", key)
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
