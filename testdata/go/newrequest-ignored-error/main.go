// The error of NewRequest is not looked at: the header is set all the same, on what
// would be used without a check anyway.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	req, _ := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key="+key, nil) // want "SE001"
	req.Header.Set("Accept", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
