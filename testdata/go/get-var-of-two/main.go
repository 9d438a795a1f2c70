// The response and the error are declared by var.
// Seen in code whose authors prefer it to :=.
package main

import (
	"fmt"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	var resp, err = http.Get("https://api.stackexchange.com/2.3/sites?key=" + key) // want "SE001"
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}
