// The key is what a function returns: it is called where it was called before.
// Seen where the key lies in a file.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func readKey() string {
	fmt.Println("reading the key")
	return "abcdefghijklmnopqrstuv(("
}

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + readKey()) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
