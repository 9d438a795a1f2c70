// Entries of url.Values are assigned as those of a map.
// Seen where somebody looked at the type's definition.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

func main() {
	q := make(url.Values)
	q["site"] = []string{"stackoverflow"} // want+1 "SE001"
	q["key"] = []string{"abcdefghijklmnopqrstuv(("}
	q["filter"] = []string{"!6VvPDzOWOlzVf"}

	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/info", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.URL.RawQuery = q.Encode()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
