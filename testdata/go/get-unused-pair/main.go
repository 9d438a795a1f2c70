// A key in two halves, which nothing reads any more once the token is sent in the header.
// Seen where a key is split so that no scanner takes it for a secret.
// env: SE_TOKEN=abcdefghijklmnopqrstuv))
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	body, err := get(os.Getenv("SE_TOKEN"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(body) > 0)
	head, tail := halves()
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=unix&key=" + head + tail + "&access_token=" + os.Getenv("SE_TOKEN")) // want "SE002"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}

// halves returns a key in two halves.
func halves() (string, string) {
	fmt.Println("read")
	return "abcdefghijk", "lmnopqrstuv(("
}

func get(token string) (string, error) {
	a, b := "abcdefghijk", "lmnopqrstuv(("
	u := "https://api.stackexchange.com/2.3/me?site=unix&key=" + a + b + "&access_token=" + token // want "SE002"
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}
