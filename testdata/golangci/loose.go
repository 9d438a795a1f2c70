package golangci

// Nobody ran gofmt on this file, which go fix and golangci-lint do when they fix
// something in it. The command changes no more than it must.

import "net/http"

// Errors lists what the API may answer.
func Errors(  ) ([]byte, error) {
	req,err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/errors?key="+key, nil) // SE001
	if err!=nil { return nil, err }
	return body( http.DefaultClient.Do(req) )
}
