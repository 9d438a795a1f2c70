// Bodies and URLs with keys and tokens go to other hosts.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"strings"
)

func main() {
	v := url.Values{"key": {"abcdefghijklmnopqrstuv(("}, "q": {"hello"}}
	resp, err := http.Post("https://translation.googleapis.com/language/translate/v2?"+v.Encode(), "application/json", strings.NewReader("{}"))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
