// Nobody looks at the error: a fix ignores it as well, so it is not safe.
// Seen in scripts that were written in a hurry.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, _ := http.Get("https://api.stackexchange.com/2.3/info?site=stackoverflow&key=" + key) // want "SE001"
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
