// The host is the API or a staging server, depending on a variable.
// Seen where there are several environments; that it is the API is only probable.
package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	base := "https://api.stackexchange.com/2.3"
	if os.Getenv("STAGING") != "" {
		base = "https://stack.staging.example.org"
	}
	resp, err := http.Get(base + "/tags?site=unix&key=" + key) // want "SE001"
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
