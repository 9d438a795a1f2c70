// The URL of a function is sent at two places: both get the header.
// Seen where one route is asked for different things.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func infoURL(site string) string {
	return "https://api.stackexchange.com/2.3/info?key=" + key + "&site=" + site // want "SE001"
}

func raw(site string) string {
	resp, err := http.Get(infoURL(site))
	if err != nil {
		log.Fatal("raw: ", err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func quota(site string) int {
	res, err := http.Get(infoURL(site))
	if err != nil {
		return -1
	}
	defer res.Body.Close()
	var answer struct {
		Max int `json:"quota_max"`
	}
	json.NewDecoder(res.Body).Decode(&answer)
	return answer.Max
}

func main() {
	fmt.Println(quota("stackoverflow"))
	fmt.Println(raw("stackoverflow"))
}
