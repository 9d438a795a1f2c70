package golangci

// Findings with the same text, and two on one line: golangci-lint hides most of
// them unless max-same-issues and uniq-by-line say otherwise.

import "net/http"

// Privileges asks four sites for the same.
func Privileges() ([]*http.Request, error) {
	var all []*http.Request
	r, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/privileges?site=stackoverflow&key="+key, nil) // SE001
	if err != nil {
		return nil, err
	}
	all = append(all, r)
	r, err = http.NewRequest("GET", "https://api.stackexchange.com/2.3/privileges?site=superuser&key="+key, nil) // SE001
	if err != nil {
		return nil, err
	}
	all = append(all, r)
	r, err = http.NewRequest("GET", "https://api.stackexchange.com/2.3/privileges?site=serverfault&key="+key, nil) // SE001
	if err != nil {
		return nil, err
	}
	all = append(all, r)
	r, err = http.NewRequest("GET", "https://api.stackexchange.com/2.3/privileges?site=askubuntu&key="+key, nil) // SE001
	if err != nil {
		return nil, err
	}
	return append(all, r), nil
}

// Two asks for two sites, on one line.
func Two() []*http.Request {
	return []*http.Request{get("https://api.stackexchange.com/2.3/info?site=a&key=" + key), get("https://api.stackexchange.com/2.3/info?site=b&key=" + key)} // SE001 twice
}

func get(url string) *http.Request {
	r, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		panic(err)
	}
	return r
}
