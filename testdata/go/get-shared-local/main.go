// Two requests share a local that goes with the last of their uses: their fixes
// belong together.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func show(resp *http.Response) {
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}

func main() {
	base := "https://api.stackexchange.com/2.3/" // want+1 "SE001"
	auth := "?key=" + key
	tags, err := http.Get(base + "tags" + auth + "&site=meta")
	if err != nil {
		log.Fatal(err)
	}
	show(tags)
	sites, err := http.Get(base + "sites" + auth)
	if err != nil {
		log.Fatal(err)
	}
	show(sites)
}
