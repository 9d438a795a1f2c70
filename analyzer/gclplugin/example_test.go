package gclplugin_test

import (
	"fmt"

	"github.com/seauthlint/seauthlint/analyzer/gclplugin"
)

// A key that is spelled wrong is named, instead of being ignored.
func ExampleNew() {
	_, err := gclplugin.New(map[string]any{"hostnames": []string{"api.example.com"}})
	fmt.Println(err)
	// Output: settings of seauthlint: decoding settings: json: unknown field "hostnames"
}
