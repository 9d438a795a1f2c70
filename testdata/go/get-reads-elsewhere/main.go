// Keys and tokens are read from JSON, files and redirects, and sockets are named.
// Nothing of this is sent to the API.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

const socket = "wss://qa.sockets.stackexchange.com/?key=abcdefghijklmnopqrstuv(("

func main() {
	fragment, _ := url.ParseQuery("access_token=none&expires=1")
	var stored map[string]string
	json.Unmarshal([]byte(`{"key":"abc","access_token":"def"}`), &stored)
	fmt.Println(fragment.Get("access_token"), stored["key"], stored["access_token"], socket)

	local := "http://localhost:8080/2.3/tags?key=" + stored["key"]
	resp, err := http.Get(local)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
