// The key is the value of a flag, behind a pointer.
// The usual form of command line tools.
// args: -key abcdefghijklmnopqrstuv(( -site superuser
package main

import (
	"flag"
	"io"
	"log"
	"net/http"
	"os"
)

var (
	key  = flag.String("key", "", "the application's key")
	site = flag.String("site", "stackoverflow", "the site")
)

func main() {
	flag.Parse()
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?key=" + *key + "&site=" + *site) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
