// Two users share a list of the URLs that were asked for: without their tokens, these are the same.
// Seen in programs that count what they ask for.
// differs: the fixed program no longer tells the users' requests apart
package main

import (
	"fmt"
	"io"
	"net/http"
)

var asked = map[string]bool{}

func inbox(token string) (string, error) {
	u := "https://api.stackexchange.com/2.3/inbox?filter=default&access_token=" + token // want "SE002"
	asked[u] = true
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	for _, token := range []string{"tokentokentokentoken12))", "anothertokenanother345))"} {
		body, err := inbox(token)
		fmt.Println(body, err, len(asked))
	}
}
