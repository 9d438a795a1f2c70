// Structs and arrays are copied: what is assigned to a copy is not in the original.
// Seen where a client for another site is derived from that of the API.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

type site struct{ host, key string }

func (s site) on(host string) site {
	s.host = host
	return s
}

func mirror(s site) string {
	s.host = "https://example.com"
	return s.host + "/?key=" + s.key
}

func main() {
	api := site{"https://api.stackexchange.com/2.3", "abcdefghijklmnopqrstuv(("}
	copied := api
	copied.host = "https://example.com"
	log.Println(len(mirror(api)), api.on("https://example.org"))

	resp, err := http.Get(api.host + "/tags?site=stackoverflow&key=" + api.key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	show(resp)
	resp, err = http.Get(copied.host + "/tags?site=stackoverflow&key=" + copied.key)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)

	hosts := [1]string{"https://example.com"}
	others := hosts
	others[0] = "https://api.stackexchange.com/2.3"
	resp, err = http.Get(hosts[0] + "/tags?site=stackoverflow&key=" + copied.key)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)
}

func show(resp *http.Response) {
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
