// The key is the only argument of Sprintf: the call has nothing left to format,
// and the import of fmt goes with it.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	key := "abcdefghijklmnopqrstuv(("
	u := fmt.Sprintf("https://api.stackexchange.com/2.3/info?site=stackoverflow&key=%s", key) // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
