package golangci

// Nothing to find: a request that is right, and keys of other services.

import "net/http"

// Answers sends the key in the header.
func Answers(id string) ([]byte, error) {
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/questions/"+id+"/answers?site=stackoverflow", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+key)
	return body(http.DefaultClient.Do(req))
}

// Translate calls another service, whose key stays where it is.
func Translate(text, apiKey string) ([]byte, error) {
	return body(http.Get("https://translation.example.com/v2?q=" + text + "&key=" + apiKey))
}
