// Two requests of one function: the second error check is of the same variable.
// Seen in reports.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	tags, err := http.Get("https://api.stackexchange.com/2.3/tags?site=meta&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer tags.Body.Close()
	users, err := http.Get("https://api.stackexchange.com/2.3/users?site=meta&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer users.Body.Close()
	for _, r := range []io.Reader{tags.Body, users.Body} {
		body, _ := io.ReadAll(r)
		fmt.Println(string(body))
	}
}
