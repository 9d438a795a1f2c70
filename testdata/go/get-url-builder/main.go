// A function returns the URL, with the key in it; others send the request.
// Seen in programs with several routes.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func apiURL(route, site string) string {
	return fmt.Sprintf("https://api.stackexchange.com/2.3/%s?site=%s&key=%s", route, site, key) // want "SE001"
}

func get(route, site string) (string, error) {
	resp, err := http.Get(apiURL(route, site))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(get("tags", "stackoverflow"))
	fmt.Println(get("info", "superuser"))
}
