// What PostForm returns is returned, with the form built in a loop.
// Seen in libraries.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

type api struct{ key, token string }

func (a *api) post(route string, fields map[string]string) (*http.Response, error) {
	form := make(url.Values)
	for name, value := range fields {
		form.Add(name, value)
	} // want+1 "SE003"
	form.Add("key", a.key)
	form.Add("access_token", a.token)
	return http.PostForm("https://api.stackexchange.com/2.3"+route, form)
}

func main() {
	a := &api{"abcdefghijklmnopqrstuv((", "tokentokentokentoken12))"}
	resp, err := a.post("/answers/1/accept", map[string]string{"site": "meta", "preview": "true"})
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
