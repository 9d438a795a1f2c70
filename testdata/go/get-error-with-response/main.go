// The error check looks at the response, too: it cannot be copied.
// Seen where a status other than 200 is an error of the same kind.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil || resp.StatusCode != http.StatusOK {
		log.Fatal("no answer")
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
