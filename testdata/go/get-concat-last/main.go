// The key is appended to the URL as its last parameter.
// The most common form in small tools.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const apiKey = "abcdefghijklmnopqrstuv(("

// fetchTags returns the raw answer for a site.
func fetchTags(site string) ([]byte, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=" + site + "&key=" + apiKey) // want "SE001"
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

func main() {
	body, err := fetchTags("stackoverflow")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", body)
}
