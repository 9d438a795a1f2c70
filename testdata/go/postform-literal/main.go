// The form is a literal in the call.
// Seen in bots that flag posts.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
)

type bot struct {
	hc    *http.Client
	token string
	notes []string
}

func (b *bot) upvote(id string) error {
	resp, err := b.hc.PostForm("https://api.stackexchange.com/2.3/posts/"+id+"/upvote", url.Values{
		"site":         {"meta"}, // want+1 "SE003"
		"access_token": {b.token},
	})
	if err != nil {
		return fmt.Errorf("upvoting %s: %w", id, err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	b.notes = append(b.notes, string(body))
	return err
}

func main() {
	b := &bot{hc: &http.Client{}, token: "tokentokentokentoken12))"}
	fmt.Println(b.upvote("12"), strings.Join(b.notes, " "))
}
