// Requests with keys and tokens to other hosts, in the forms that are common here.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

func send(req *http.Request, err error) {
	if err != nil {
		log.Fatal(err)
	}
	q := req.URL.Query()
	q.Set("key", "abcdefghijklmnopqrstuv((")
	q.Set("access_token", "tokentokentokentoken12))")
	req.URL.RawQuery = q.Encode()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}

func main() {
	u := url.URL{Scheme: "https", Host: "gitee.com", Path: "/api/v5/user"}
	send(http.NewRequest("GET", u.String(), nil))
	send(http.NewRequest("GET", "https://graph.facebook.com/me?fields=id", nil))
}
