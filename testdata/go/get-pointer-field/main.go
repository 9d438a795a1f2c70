// Pointers to fields and elements change the address and the key.
// Seen where settings are read into the fields one by one.
// env: SE_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

type site struct{ host, key string }

func set(field *string, value string) { *field = value }

func main() {
	other := site{"https://api.stackexchange.com/2.3", "abcdefghijklmnopqrstuv(("}
	set(&other.host, "https://example.com")
	get(other.host + "/tags?key=" + other.key)

	api := site{"https://api.stackexchange.com/2.3", "abcdefghijklmnopqrstuv(("}
	u := api.host + "/tags?site=stackoverflow&key=" + api.key // want "SE001"
	set(&api.key, "other")
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)

	keys := []string{os.Getenv("SE_KEY"), "other"}
	u = api.host + "/info?site=stackoverflow&key=" + keys[0] // want "SE001"
	p := &keys[0]
	*p = "another"
	resp, err = http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)
}

func get(u string) {
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)
}

func show(resp *http.Response) {
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
