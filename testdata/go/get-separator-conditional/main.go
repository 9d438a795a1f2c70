// The key is the first parameter, and whether another one follows depends.
// Seen where optional parameters are appended: the question mark must stay.
package main

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
)

const key = "abcdefghijklmnopqrstuv(("

func sites(page int) (string, error) {
	u := "https://api.stackexchange.com/2.3/sites?key=" + key // want "SE001"
	if page > 1 {
		u += "&page=" + strconv.Itoa(page)
	}
	u += "&filter=default"
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(sites(1))
	fmt.Println(sites(2))
}
