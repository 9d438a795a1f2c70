// Results have names, and the error check returns without arguments.
// Seen in older libraries.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func load(route string) (body []byte, err error) {
	resp, err := http.Get("https://api.stackexchange.com/2.2/" + route + "?key=" + key) // want "SE001"
	if err != nil {
		return
	}
	defer resp.Body.Close()
	body, err = io.ReadAll(resp.Body)
	return
}

func main() {
	body, err := load("sites")
	fmt.Println(string(body), err)
}
