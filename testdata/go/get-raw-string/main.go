// The URL is a raw string.
// Seen where filters contain backslashes, or by habit.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = `abcdefghijklmnopqrstuv((`

func main() {
	resp, err := http.Get(fmt.Sprintf(`https://api.stackexchange.com/2.3/info?site=%s&key=%s&filter=default`, "superuser", key)) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
