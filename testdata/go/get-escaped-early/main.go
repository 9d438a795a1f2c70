// The key is escaped where it is read, long before the URL is built: in the header it is as it is.
// Seen where everything that goes into a URL is escaped at the top.
// env: SE_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

type config struct{ key, tag string }

func main() {
	c := config{key: url.QueryEscape(os.Getenv("SE_KEY")), tag: url.PathEscape("c#")}
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags/" + c.tag + "/info?site=stackoverflow&key=" + c.key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
