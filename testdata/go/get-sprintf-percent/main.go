// The format has an escaped percent sign, and an argument over several lines.
// Seen where a filter is encoded by hand.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	u := fmt.Sprintf("https://api.stackexchange.com/2.3/tags?inname=c%%2B%%2B&key=%s&page=%d&site=%s", // want "SE001"
		key,
		1,
		"stackoverflow",
	)
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
