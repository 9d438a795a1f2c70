// Parameters are appended with +=, some of them under a condition.
// Seen where optional parameters come one after the other.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func answers(site, filter string) (string, error) {
	u := "https://api.stackexchange.com/2.3/answers"
	u += "?site=" + site
	if filter != "" {
		u += "&filter=" + filter
	} // want+1 "SE001"
	u += "&key=" + key
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(answers("stackoverflow", ""))
	fmt.Println(answers("stackoverflow", "withbody"))
}
