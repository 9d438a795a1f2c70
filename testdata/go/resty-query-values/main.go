// The values of the request are changed directly, or set from url.Values.
// Seen where a parameter has several values.
package main

import (
	"fmt"
	"log"
	"net/url"

	"github.com/go-resty/resty/v2"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	r := resty.New().R()
	r.QueryParam.Set("site", "tex") // want+1 "SE001"
	r.QueryParam.Set("key", key)
	resp, err := r.Get("https://api.stackexchange.com/2.3/tags")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)

	v := url.Values{"site": {"tex"}, "key": {key}} // want "SE001"
	resp, err = resty.New().R().SetQueryParamsFromValues(v).Get("https://api.stackexchange.com/2.3/info")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
