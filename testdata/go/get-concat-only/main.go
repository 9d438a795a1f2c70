// The key is the only parameter: the question mark goes as well.
// Seen where the list of sites is loaded.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const sitesURL = "https://api.stackexchange.com/2.3/sites"

func main() {
	resp, err := http.Get(sitesURL + "?key=" + "abcdefghijklmnopqrstuv((") // want "SE001"
	if err != nil {
		panic(err)
	}
	defer resp.Body.Close()
	text, _ := io.ReadAll(resp.Body)
	fmt.Println(string(text))
}
