// A form is posted with key and token in it.
// The way that the API's documentation showed for writing.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

const (
	key   = "abcdefghijklmnopqrstuv(("
	token = "tokentokentokentoken12))"
)

func comment(post int, text string) (string, error) {
	form := url.Values{}
	form.Set("body", text)
	form.Set("site", "stackoverflow") // want+1 "SE003"
	form.Set("key", key)
	form.Set("access_token", token)
	resp, err := http.PostForm(fmt.Sprintf("https://api.stackexchange.com/2.3/posts/%d/comments/add", post), form)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(comment(11, "Please read the question again & answer it."))
}
