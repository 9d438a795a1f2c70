// An own type over a map collects the parameters and encodes them.
// Seen in clients from before url.Values was known to the author.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"sort"
	"strings"
)

type params map[string]string

func (p params) set(name, value string) { p[name] = value }

func (p params) encode() string {
	var list []string
	for name, value := range p {
		list = append(list, name+"="+url.QueryEscape(value))
	}
	sort.Strings(list)
	return strings.Join(list, "&")
}

func tags(key, site string) (string, error) {
	p := params{"site": site, "order": "desc"} // want+1 "SE001"
	p.set("key", key)
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?" + p.encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(tags("abcdefghijklmnopqrstuv((", "stackoverflow"))
}
