// A variable of the function is called req already: the request gets another name.
// Seen where req is the incoming request of a handler.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
)

const key = "abcdefghijklmnopqrstuv(("

func handle(w http.ResponseWriter, req *http.Request) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=" + req.URL.Query().Get("site") + "&key=" + key) // want "SE001"
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	log.Println(req.URL.Path)
	io.Copy(w, resp.Body)
}

func main() {
	w := httptest.NewRecorder()
	handle(w, httptest.NewRequest(http.MethodGet, "/tags?site=superuser", nil))
	fmt.Println(w.Code, w.Body)
}
