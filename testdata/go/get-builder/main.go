// A strings.Builder collects the URL.
// Seen where parts are written in a loop.
package main

import (
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
)

const key = "abcdefghijklmnopqrstuv(("

func byIDs(ids []int) (string, error) {
	var b strings.Builder
	b.WriteString("https://api.stackexchange.com/2.3/questions/")
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(';')
		}
		b.WriteString(strconv.Itoa(id))
	}
	b.WriteString("?site=stackoverflow") // want+1 "SE001"
	b.WriteString("&key=" + key)
	b.WriteString("&order=asc")
	resp, err := http.Get(b.String())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(byIDs([]int{11, 12}))
}
