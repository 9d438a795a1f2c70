// Comments stand between the operands: they stay.
// Seen where somebody explains the parameters.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	key := "abcdefghijklmnopqrstuv(("
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow" /* the biggest */ + "&key=" + key /* raises the quota */ + "&order=desc" // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
