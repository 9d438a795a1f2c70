// The key is percent-encoded into a variable before it goes into the URL.
// Seen where the same text is encoded once for several requests.
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

type settings struct{ key string }

func main() {
	s := settings{os.Getenv("STACK_KEY")}
	key, tag := url.QueryEscape(s.key), url.QueryEscape("c#")
	resp, err := http.Get("https://api.stackexchange.com/2.3/questions?site=stackoverflow&key=" + key + "&tagged=" + tag) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(body))
}
