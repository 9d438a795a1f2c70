package golangci

// Lines of this file end as on Windows, which only the command keeps.

import "net/http"

// Scopes lists what a token may do.
func Scopes() ([]byte, error) {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/scopes?key="+key, nil) // SE001
	if err != nil {
		return nil, err
	}
	return body(http.DefaultClient.Do(req))
}
