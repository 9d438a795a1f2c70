// One form is posted to two routes.
// Seen in bots that vote and comment.
package main

import (
	"fmt"
	"net/http"
	"net/url"
)

func both(token string) error {
	form := url.Values{"site": {"meta"}, "body": {"Thanks"}, "access_token": {token}} // want "SE003"
	vote, err := http.PostForm("https://api.stackexchange.com/2.3/posts/1/upvote", form)
	if err != nil {
		return fmt.Errorf("vote: %w", err)
	}
	defer vote.Body.Close()
	comment, err := http.PostForm("https://api.stackexchange.com/2.3/posts/1/comments/add", form)
	if err != nil {
		return fmt.Errorf("comment: %w", err)
	}
	defer comment.Body.Close()
	fmt.Println(vote.Status, comment.Status)
	return nil
}

func main() { fmt.Println(both("tokentokentokentoken12))")) }
