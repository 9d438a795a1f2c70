// One fix removes the last use of an import that another one needs.
// Seen in files with requests of several kinds.
package main

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

const key = "abcdefghijklmnopqrstuv(("

func tags() error {
	resp, err := http.Get(strings.Replace("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key={key}", "{key}", key, 1)) // want "SE001"
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	return nil
}

func render() error {
	token := "abcdefghijklmnopqrstuv))"
	form := url.Values{"body": {"text"}}
	form.Set("access_token", token) // want "SE003"
	resp, err := http.PostForm("https://api.stackexchange.com/2.3/posts/1/comments/render", form)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	return nil
}

func main() {
	fmt.Println(tags(), render())
}
