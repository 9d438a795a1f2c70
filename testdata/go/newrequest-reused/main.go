// The request is sent again to another host, which must not get the header.
// Seen where a mirror is asked as well; there is no fix.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func send(req *http.Request) string {
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=unix&key="+key, nil) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(send(req))
	req.URL.Host, req.Host = "mirror.example.org", "mirror.example.org"
	fmt.Println(send(req))
}
