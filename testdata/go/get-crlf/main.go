// The file has the line ends of Windows: they stay.
// Seen in repositories without a .gitattributes file.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?key=" + key + "&site=stackoverflow") // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
