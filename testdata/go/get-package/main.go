// The requests are sent by another package of the module, and main brings the key.
// The usual layout of larger programs.
package main

import (
	"fmt"

	"example.com/get-package/stack"
)

func main() {
	c := stack.New("abcdefghijklmnopqrstuv((")
	fmt.Println(c.Tags("stackoverflow"))
}
