// A struct with a field for the key of another service.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"

	"github.com/google/go-querystring/query"
)

type search struct {
	Text string `url:"q"`
	Key  string `url:"key"`
}

func main() {
	v, err := query.Values(search{"stack exchange", "abcdefghijklmnopqrstuv(("})
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.Get("https://www.googleapis.com/customsearch/v1?" + v.Encode())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
