// Without a key the program ends: the header needs no guard.
// The usual form of command line tools.
// args: -key abcdefghijklmnopqrstuv((
package main

import (
	"flag"
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	key := flag.String("key", "", "the application's key")
	flag.Parse()
	if *key == "" {
		log.Fatal("the flag -key is missing")
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=unix&key=" + *key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
