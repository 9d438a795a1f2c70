// A placeholder is replaced by the result of a call that does more than return.
// Seen where keys are read from a file when they are needed.
package main

import (
	"fmt"
	"net/http"
	"strings"
)

const template = "https://api.stackexchange.com/2.3/tags/{tag}/info?key={key}&site=stackoverflow" // want "SE001"

func loadKey() string {
	fmt.Println("key is read")
	return "abcdefghijklmnopqrstuv(("
}

func get(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	return nil
}

func main() {
	resp, err := http.Get(strings.Replace(strings.Replace(template, "{tag}", "go", 1), "{key}", loadKey(), 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	err = get(strings.NewReplacer("{key}", loadKey()).Replace("https://api.stackexchange.com/2.3/sites?key={key}")) // want "SE001"
	fmt.Println(err)
}
