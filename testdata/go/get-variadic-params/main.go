// Parameters are the variable arguments of a helper that joins them.
// Seen in small clients.
package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
)

const key = "abcdefghijklmnopqrstuv(("

func get(route string, params ...string) (string, error) {
	params = append(params, "site=unix", "key="+key) // want "SE001"
	resp, err := http.Get("https://api.stackexchange.com/2.3/" + route + "?" + strings.Join(params, "&"))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(get("tags", "page=2", "order=asc"))
	fmt.Println(get("info"))
}
