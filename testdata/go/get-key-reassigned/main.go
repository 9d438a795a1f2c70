// The variable with the key is reused between the URL and the request.
// Seen in long functions, by mistake.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

func main() {
	s := "abcdefghijklmnopqrstuv(("
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + s // want "SE001"
	s = "tags"
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(s, string(body))
}
