// The helper that sends the request is called without a key as well, or used as
// a value: it cannot be given the key by all its callers.
// Seen in packages of small helpers.
package main

import (
	"fmt"
	"net/http"
)

func fetch(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	return nil
}

func ask(u string) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	return nil
}

func main() {
	key := fmt.Sprint("abcdefghijklmnopqrstuv", "((")
	fmt.Println(fetch("https://api.stackexchange.com/2.3/sites?key=" + key)) // want "SE001"
	fmt.Println(fetch("https://api.stackexchange.com/2.3/sites"))

	fmt.Println(ask("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key)) // want "SE001"
	var f func(string) error = ask
	fmt.Println(f != nil)
}
