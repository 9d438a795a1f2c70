// The whole URL is one literal, with the parentheses of the key encoded.
// Seen where somebody pasted a URL from the documentation's console.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.2/questions/1;2?site=superuser&key=abcdefghijklmnopqrstuv%28%28&filter=!9(*_.$~b)Xg") // want "SE001"
	if err != nil {
		log.Fatalln(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
