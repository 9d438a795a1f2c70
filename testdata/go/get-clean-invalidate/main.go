// A token is part of a path: that is how it is invalidated.
// Nothing of this is to be found.
package main

import (
	"fmt"
	"io"
	"net/http"
)

func invalidate(token string) (string, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/access-tokens/" + token + "/invalidate?filter=default")
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	token := "tokentokentokentoken12))"
	fmt.Println(invalidate(token))
}
