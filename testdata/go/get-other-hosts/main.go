// Other hosts have parameters called key and access_token, too.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func get(u string) {
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
	fmt.Println()
}

func main() {
	get("https://metasmoke.erwaysoftware.com/api/v2.0/posts/recent?key=" + key)
	get(fmt.Sprintf("https://maps.googleapis.com/maps/api/geocode/json?address=%s&key=%s", "here", key))
	get("https://api.github.com/user?access_token=" + key)
	v := url.Values{"key": {key}, "part": {"snippet"}}
	get("https://www.googleapis.com/youtube/v3/search?" + v.Encode())
}
