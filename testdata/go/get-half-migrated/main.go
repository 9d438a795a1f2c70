// One function sends the header already, the other one not yet.
// Seen in the middle of a migration.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func show(resp *http.Response, err error) {
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}

func tags() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=meta", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+key)
	return http.DefaultClient.Do(req)
}

func users() (*http.Response, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/users?site=meta&key=" + key) // want "SE001"
	if err != nil {
		return nil, fmt.Errorf("users: %w", err)
	}
	return resp, nil
}

func main() {
	show(tags())
	show(users())
}
