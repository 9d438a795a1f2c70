// Host and key come from a map.
// Seen where settings are read from a file.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

var config = map[string]string{
	"host": "https://api.stackexchange.com",
	"key":  "abcdefghijklmnopqrstuv((",
}

func main() {
	u := config["host"] + "/2.3/tags?site=stackoverflow&key=" + config["key"] // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
