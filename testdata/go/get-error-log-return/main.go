// The error check logs and returns: it is copied as it is.
// Seen in bots that must not stop when the API is down.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func users(site string) []byte {
	resp, err := http.Get("https://api.stackexchange.com/2.3/users?site=" + site + "&key=" + key) // want "SE001"
	if err != nil {
		log.Println("users:", err)
		return nil
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return body
}

func main() {
	fmt.Printf("%s.\n", users("askubuntu"))
}
