// A strings.Replacer with a placeholder that is not known, which may turn the text into anything.
// Seen where templates have configurable delimiters.
// args: {host}
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	r := strings.NewReplacer(os.Args[1], "tags")
	path := r.Replace("/{host}?site=unix")
	fmt.Println(path)
	resp, err := http.Get("https://api.stackexchange.com/2.3" + path)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
