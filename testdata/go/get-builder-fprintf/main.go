// The URL is printed into a builder.
// Seen where most parameters are numbers.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	var b strings.Builder
	fmt.Fprintf(&b, "https://api.stackexchange.com/2.3/tags?page=%d&key=%s", 2, key) // want "SE001"
	fmt.Fprintf(&b, "&site=%s", "superuser")
	resp, err := http.Get(b.String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
