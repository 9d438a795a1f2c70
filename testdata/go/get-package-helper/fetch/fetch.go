// Package fetch loads pages.
package fetch

import (
	"io"
	"net/http"
)

// Text returns the text of a page.
func Text(url string) (string, error) {
	resp, err := http.Get(url)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}
