// Which function builds the URL depends on the environment.
// Seen where a staging site stands beside the real one.
// env: STAGE=1
// env: STAGE=
package main

import (
	"fmt"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	build := func() string { return "https://example.org/tags?site=stackoverflow" }
	if os.Getenv("STAGE") == "" {
		build = func() string { return "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key } // miss: which of the functions is called is not followed
	}
	resp, err := http.Get(build())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}
