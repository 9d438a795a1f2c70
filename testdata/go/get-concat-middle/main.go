// The key stands between two other parameters.
// Seen in bots that ask for new questions.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
)

const key = "abcdefghijklmnopqrstuv(("

type wrapper struct {
	Items []struct {
		Title string `json:"title"`
	} `json:"items"`
	QuotaMax int `json:"quota_max"`
}

func questions(tag string, page int) (*wrapper, error) {
	u := "https://api.stackexchange.com/2.3/questions?tagged=" + tag + "&key=" + key + "&site=stackoverflow&page=" + strconv.Itoa(page) // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		return nil, fmt.Errorf("questions: %w", err)
	}
	defer resp.Body.Close()
	var w wrapper
	if err := json.NewDecoder(resp.Body).Decode(&w); err != nil {
		return nil, err
	}
	return &w, nil
}

func main() {
	w, err := questions("go", 2)
	if err != nil {
		panic(err)
	}
	fmt.Println(w.QuotaMax, w.Items[0].Title)
}
