// A strings.Replacer fills the placeholders of a URL.
// Seen where URLs are templates.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	key := "abcdefghijklmnopqrstuv(("
	r := strings.NewReplacer("{site}", "unix", "{key}", key)
	resp, err := http.Get(r.Replace("https://api.stackexchange.com/2.3/tags?key={key}&site={site}")) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
