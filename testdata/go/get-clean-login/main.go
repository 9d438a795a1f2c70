// A server sends its users to the dialog of Stack Exchange and reads what comes back.
// Nothing of this is to be found.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

func login(w http.ResponseWriter, r *http.Request) {
	q := url.Values{"client_id": {"1"}, "key": {key}, "redirect_uri": {"https://example.org/done"}}
	http.Redirect(w, r, "https://stackexchange.com/oauth?"+q.Encode(), http.StatusFound)
}

func exchange(code string) (string, error) {
	resp, err := http.PostForm("https://stackexchange.com/oauth/access_token",
		url.Values{"client_id": {"1"}, "client_secret": {"x"}, "code": {code}})
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return "", err
	}
	v, err := url.ParseQuery(string(body))
	return v.Get("expires"), err
}

func main() {
	w := httptest.NewRecorder()
	login(w, httptest.NewRequest("GET", "/login", nil))
	fmt.Println(w.Code)
	fmt.Println(exchange("code"))
}
