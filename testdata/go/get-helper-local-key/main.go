// The key is a variable of the caller, which the helper does not see.
// Seen in main functions that read flags.
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
)

func get(u string) string {
	resp, err := http.Get(u)
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	key := os.Getenv("STACK_KEY")
	fmt.Println(get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key)) // want "SE001"
}
