// A closure sends the requests of a function and sees its variables.
// Seen in main functions.
package main

import (
	"fmt"
	"io"
	"net/http"
)

func report(key string, sites ...string) {
	get := func(site string) (*http.Response, error) {
		return http.Get("https://api.stackexchange.com/2.3/info?site=" + site + "&key=" + key) // want "SE001"
	}
	for _, site := range sites {
		resp, err := get(site)
		if err != nil {
			fmt.Println(err)
			continue
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(string(body))
	}
}

func main() { report("abcdefghijklmnopqrstuv((", "unix", "tex") }
