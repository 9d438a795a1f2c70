// Package unrelated has nothing to do with the API, and tells nothing.
package unrelated

import "strings"

var Separator = "/"

func Join(a, b string) string { return a + Separator + strings.TrimPrefix(b, Separator) }
