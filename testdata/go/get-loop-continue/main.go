// In a loop, the error check goes on with the next round.
// Seen where several sites are asked one after the other.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	for _, site := range []string{"stackoverflow", "superuser", "askubuntu"} {
		resp, err := http.Get("https://api.stackexchange.com/2.3/info?site=" + site + "&key=" + key) // want "SE001"
		if err != nil {
			fmt.Println(site, err)
			continue
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(site, string(body))
	}
	fmt.Println("done")
}
