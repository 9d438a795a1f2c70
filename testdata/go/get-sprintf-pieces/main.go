// Sprintf joins a URL and a query that is a variable of its own.
// Seen where the query is the same for several requests.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

const base = "https://api.stackexchange.com/2.3/"

func main() {
	key := "abcdefghijklmnopqrstuv(("
	query := fmt.Sprintf("?key=%s&site=%s", key, "unix") // want "SE001"
	u := fmt.Sprintf("%s%s%s", base, "tags", query)
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
