// The same values go to the API and to another host: there the key must stay.
// Seen where services are compared; there is no fix.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

func get(resp *http.Response, err error) string {
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	q := url.Values{"site": {"unix"}} // want+1 "SE001"
	q.Set("key", "abcdefghijklmnopqrstuv((")
	fmt.Println(get(http.Get("https://api.stackexchange.com/2.3/tags?" + q.Encode())))
	fmt.Println(get(http.Get("https://metasmoke.erwaysoftware.com/api/v2.0/posts?" + q.Encode())))
}
