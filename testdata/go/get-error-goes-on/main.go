// The error check does not end the path: it cannot be copied, so there is no fix.
// Seen in programs that print what they have at the end.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	text := "nothing"
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		fmt.Println("the API cannot be reached:", err)
	}
	if resp != nil {
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		text = string(body)
	}
	fmt.Println(text)
}
