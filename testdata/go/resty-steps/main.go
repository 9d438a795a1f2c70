// A request has a name and is filled in several statements.
// Seen in programs that grew.
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

func inbox(ctx context.Context, client *resty.Client, key, token string, page int) string {
	params := map[string]string{
		"site": "meta",
		"page": fmt.Sprint(page),
	} // want+1 "SE002"
	params["key"] = key
	params["access_token"] = token
	req := client.R().SetContext(ctx)
	req.SetQueryParams(params)
	resp, err := req.Get("https://api.stackexchange.com/2.3/inbox")
	if err != nil {
		log.Fatal(err)
	}
	return resp.String()
}

func main() {
	fmt.Println(inbox(context.Background(), resty.New(), "abcdefghijklmnopqrstuv((", "tokentokentokentoken12))", 1))
}
