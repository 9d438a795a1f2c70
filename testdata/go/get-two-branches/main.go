// One of two URLs is loaded, each with the credential in another place.
// Seen in command line tools.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func questions(ids, site string) (string, error) {
	u := "https://api.stackexchange.com/2.3/questions"
	if ids != "" {
		u += "/" + ids + "?site=" + site + "&key=" + key // want "SE001"
	} else {
		u += "?key=" + key + "&site=" + site
	}
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(questions("1;2", "meta"))
	fmt.Println(questions("", "unix"))
}
