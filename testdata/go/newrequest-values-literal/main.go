// The parameters are a composite literal of url.Values.
// Seen where they are all known at once.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strconv"
)

type config struct {
	Key   string
	Token string
}

func load(c config, page int) error {
	query := url.Values{
		"site":         {"stackoverflow"},
		"page":         {strconv.Itoa(page)}, // want+1 "SE002"
		"key":          {c.Key},
		"access_token": {c.Token},
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/me/favorites?"+query.Encode(), nil)
	if err != nil {
		return err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = io.Copy(os.Stdout, resp.Body)
	return err
}

func main() {
	c := config{Key: "abcdefghijklmnopqrstuv((", Token: "tokentokentokentoken12))"}
	if err := load(c, 3); err != nil {
		log.Fatal(err)
	}
}
