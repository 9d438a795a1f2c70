// What holds the key is filled, sorted or cleared after the URL is built.
// Seen where settings are read again.
// env: SE_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"sort"
)

type settings struct{ Key string }

func main() {
	var s settings
	s.Key = "abcdefghijklmnopqrstuv(("
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + s.Key // want "SE001"
	if err := json.Unmarshal([]byte(`{"Key":"other"}`), &s); err != nil {
		log.Fatal(err)
	}
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)

	list := []string{os.Getenv("SE_KEY") + "b", "a"}
	u = "https://api.stackexchange.com/2.3/info?site=stackoverflow&key=" + list[0] // want "SE001"
	sort.Strings(list)
	resp, err = http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)

	named := map[string]string{"key": os.Getenv("SE_KEY")}
	u = "https://api.stackexchange.com/2.3/sites?key=" + named["key"] // want "SE001"
	clear(named)
	resp, err = http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)

	u = "https://api.stackexchange.com/2.3/users?site=stackoverflow&key=" + os.Getenv("SE_KEY") // want "SE001"
	os.Setenv("SE_KEY", "other")
	resp, err = http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	show(resp)
}

func show(resp *http.Response) {
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
