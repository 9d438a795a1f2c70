// HEAD requests with a key to another host.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"log"
	"net/http"
)

func main() {
	res, err := http.Head("https://metasmoke.erwaysoftware.com/api/v2.0/posts/recent?key=0123456789abcdef")
	if err != nil {
		log.Fatal(err)
	}
	res.Body.Close()
	fmt.Println(res.Status)
}
