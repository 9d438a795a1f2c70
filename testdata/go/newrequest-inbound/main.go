// A server reads a parameter called key from its own requests.
// Nothing of this goes to the API.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

func handle(w http.ResponseWriter, r *http.Request) {
	key := r.URL.Query().Get("key")
	token := r.FormValue("access_token")
	if key == "" && token == "" {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=stackoverflow", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+key)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(w, resp.Body)
}

func main() {
	w := httptest.NewRecorder()
	handle(w, httptest.NewRequest("GET", "/?key=abcdefghijklmnopqrstuv((", nil))
	fmt.Println(w.Code, w.Body)
}
