// The format numbers its arguments: there is no fix.
// Seen in generated code.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	u := fmt.Sprintf("https://api.stackexchange.com/2.3/tags?site=%[2]s&key=%[1]s", "abcdefghijklmnopqrstuv((", "unix") // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
