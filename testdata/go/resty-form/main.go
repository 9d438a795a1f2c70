// A form with the token is posted.
// Seen in bots that write comments.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

func main() {
	token := "tokentokentokentoken12))"
	// want+2 "SE003"
	resp, err := resty.New().R().
		SetFormData(map[string]string{"site": "meta", "body": "Thank you for this answer", "access_token": token}).
		Post("https://api.stackexchange.com/2.3/posts/1/comments/add")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
