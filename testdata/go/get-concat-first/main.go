// The key is the first parameter: the next one gets the question mark.
// Seen in command line tools that take the key from the environment.
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	key := os.Getenv("STACK_KEY")
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?key=" + key + "&site=superuser") // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
