// The call is what the function returns: the error of the request is returned
// beside nil, as the call would do.
// Seen in small helpers.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func get(route string) (*http.Response, error) {
	return http.Get("https://api.stackexchange.com/2.3/" + route + "&key=" + key) // want "SE001"
}

func main() {
	resp, err := get("tags?site=stackoverflow")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
