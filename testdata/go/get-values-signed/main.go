// The encoded values are also what a checksum is made of: no fix is safe.
// Seen where requests are recorded.
// differs: the fixed program prints another checksum
package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

func main() {
	q := url.Values{"site": {"unix"}, "key": {"abcdefghijklmnopqrstuv(("}} // want "SE001"
	query := q.Encode()
	fmt.Printf("%x\n", sha256.Sum256([]byte(query)))
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?" + query)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
