// The format is a constant; %v stands for strings and numbers.
// Seen where all URLs of a program are listed at its top.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const (
	apiKey      = "abcdefghijklmnopqrstuv(("
	usersFormat = "https://api.stackexchange.com/2.3/users/%v?key=%v&site=%v&order=%v" // want "SE001"
)

func user(id int, site string) (string, error) {
	resp, err := http.Get(fmt.Sprintf(usersFormat, id, apiKey, site, "desc"))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(user(22656, "stackoverflow"))
}
