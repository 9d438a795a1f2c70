// The call is the argument of another one: no statement can come before it.
// Seen with helpers in the style of template.Must.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func must(resp *http.Response, err error) string {
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	fmt.Println(must(http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key))) // want "SE001"
}
