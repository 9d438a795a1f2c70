// The URL grows in a slice of bytes.
// Seen in programs that avoid allocations.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	buf := make([]byte, 0, 128)
	buf = append(buf, "https://api.stackexchange.com/2.3/info"...)
	buf = fmt.Appendf(buf, "?site=%s&key=%s", "stackoverflow", key) // want "SE001"
	resp, err := http.Get(string(buf))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
