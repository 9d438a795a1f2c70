// The parameters are a list of pairs, which a loop adds to the values.
// Seen in clients that keep parameters in order.
package main

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
)

type pair struct{ name, value string }

func get(u string) {
	resp, err := http.Get(u)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}

func main() {
	key := "none"
	key = "abcdefghijklmnopqrstuv(("
	token := "abcdefghijklmnopqrstuv))"
	pairs := []pair{
		{"site", "stackoverflow"},
		{"key", key}, // want "SE002"
		{name: "access_token", value: token},
		{"page", strconv.Itoa(2)},
	}
	q := url.Values{}
	for _, p := range pairs {
		q.Add(p.name, p.value)
	}
	get("https://api.stackexchange.com/2.3/me?" + q.Encode())
}
