// Another package of the module sends whatever URL it is given.
// Seen where one package has all of the HTTP.
package main

import (
	"fmt"

	"example.com/get-package-helper/fetch"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	fmt.Println(fetch.Text("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key)) // want "SE001"
	fmt.Println(fetch.Text("https://example.org/?key=1"))
}
