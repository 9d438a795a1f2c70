// Parameters are collected in a slice and joined.
// Seen in ports of scripts in other languages.
package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
)

const apiKey = "abcdefghijklmnopqrstuv(("

func load(route string, page int) (string, error) {
	params := []string{
		"site=stackoverflow", // want+1 "SE001"
		"key=" + apiKey,
		"order=desc",
	}
	if page > 1 {
		params = append(params, fmt.Sprintf("page=%d", page))
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/" + route + "?" + strings.Join(params, "&"))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(load("tags", 1))
	fmt.Println(load("tags", 2))
}
