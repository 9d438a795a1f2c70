// The requests are statements of a switch, one for each case.
// Seen in command line tools with subcommands.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func run(command string) error {
	var body io.ReadCloser
	switch command {
	case "tags":
		resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=unix&key=" + key) // want "SE001"
		if err != nil {
			return err
		}
		body = resp.Body
	default:
		resp, err := http.Get("https://api.stackexchange.com/2.3/sites?key=" + key) // want "SE001"
		if err != nil {
			return err
		}
		body = resp.Body
	}
	defer body.Close()
	text, err := io.ReadAll(body)
	fmt.Println(string(text))
	return err
}

func main() { fmt.Println(run("tags"), run("")) }
