// The URL is written to a bytes.Buffer that a literal makes.
// Seen in code that uses := throughout.
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"bytes"
	"fmt"
	"net/http"
	"os"
)

func main() {
	buf := bytes.Buffer{}
	buf.WriteString("https://api.stackexchange.com")
	buf.WriteString("/2.3/info?site=stackoverflow")
	buf.WriteString("&key=" + os.Getenv("STACK_KEY")) // want "SE001"
	resp, err := http.Get(buf.String())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}
