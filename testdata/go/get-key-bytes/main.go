// The key was read from a file and is a slice of bytes.
// Seen in programs for containers with secrets in files.
package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
)

func tags(secret []byte) (string, error) {
	key := bytes.TrimSpace(secret)
	u := fmt.Sprintf("https://api.stackexchange.com/2.3/tags?site=unix&key=%s&order=asc", key) // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(tags([]byte("abcdefghijklmnopqrstuv((\n")))
}
