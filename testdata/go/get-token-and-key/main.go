// Key and token are both sent: with the token, the key is not needed.
// Seen in tools that read the user's inbox.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

type client struct {
	key, token string
}

func (c *client) unread() (string, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/inbox/unread?key=" + c.key + "&access_token=" + c.token + "&filter=default") // want "SE002"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return string(text), err
}

func main() {
	c := &client{key: "abcdefghijklmnopqrstuv((", token: "tokentokentokentoken12))"}
	text, err := c.unread()
	if err != nil {
		log.Fatal(err)
	}
	os.Stdout.WriteString(text)
}
