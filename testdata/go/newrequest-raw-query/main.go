// The query is written into the URL of the request as text.
// Seen where nobody wanted url.Values to sort the parameters.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	request, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags", nil)
	if err != nil {
		log.Fatal(err)
	}
	request.URL.RawQuery = "site=stackoverflow&key=" + key + "&order=desc" // want "SE001"
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	body, _ := io.ReadAll(response.Body)
	fmt.Println(string(body))
}
