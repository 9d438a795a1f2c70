// Packages are imported under other names; net/http is called h.
// Seen where names were taken.
package main

import (
	"fmt"
	"io"
	h "net/http"
	u "net/url"
)

func main() {
	v := u.Values{"site": {"unix"}, "key": {"abcdefghijklmnopqrstuv(("}} // want "SE001"
	resp, err := h.Get("https://api.stackexchange.com/2.3/tags?" + v.Encode())
	if err != nil {
		panic(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
