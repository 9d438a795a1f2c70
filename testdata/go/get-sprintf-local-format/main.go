// The format of the URL is a constant of the function.
// Seen where several formats would make the call too long.
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"fmt"
	"net/http"
	"os"
)

func show(u string) error {
	const base, query = "https://api.stackexchange.com/2.3/users/%d", "?site=%s&key=%s&order=desc" // want "SE001"
	key := os.Getenv("STACK_KEY")
	resp, err := http.Get(fmt.Sprintf(base, 7) + string(fmt.Appendf(nil, query, u, key)))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	return nil
}

func main() {
	const query = "?key=%s" // want "SE001"
	key := os.Getenv("STACK_KEY")
	if err := show("stackoverflow"); err != nil {
		fmt.Println(err)
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/sites" + fmt.Sprintf(query, key))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}
