// A part of a list of parameters is taken as a slice, and an element written through it.
// Seen where defaults come first and what a caller adds fills the rest. No fix: emptied, it would leave a separator.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	key, token := "abcdefghijklmnopqrstuv((", os.Getenv("SE_TOKEN")
	list := []string{"site=unix", "", "page=1"}
	part := list[1:]
	part[0] = "key=" + key // want "SE002"
	u := "https://api.stackexchange.com/2.3/tags?" + strings.Join(list, "&")
	if token != "" {
		u += "&access_token=" + token
	}
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal("no answer")
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	io.Copy(os.Stdout, resp.Body)
}
