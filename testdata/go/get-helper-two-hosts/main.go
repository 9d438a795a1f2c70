// A helper sends requests to the API and to another host, which must not get the
// key: there is no fix.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func get(u string) string {
	resp, err := http.Get(u)
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	fmt.Println(get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key)) // want "SE001"
	fmt.Println(get("https://metasmoke.erwaysoftware.com/api/v2.0/posts/recent?key=" + key))
}
