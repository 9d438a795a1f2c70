// Sprint joins the parts of the URL.
// Seen where somebody avoided plus signs.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

const (
	api = "https://api.stackexchange.com/2.3/"
	key = "abcdefghijklmnopqrstuv(("
)

func main() {
	resp, err := http.Get(fmt.Sprint(api, "tags", "?site=unix", "&key=", key)) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
