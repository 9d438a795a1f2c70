// The body is JSON, made of a map.
// Seen where somebody expected the API to read JSON.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
)

func main() {
	token := "tokentokentokentoken12))"
	body, err := json.Marshal(map[string]string{"site": "meta", "body": "Thanks", "access_token": token}) // want "SE003"
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.Post("https://api.stackexchange.com/2.3/posts/1/comments/add", "application/json", bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	text, _ := io.ReadAll(resp.Body)
	fmt.Println(string(text))
}
