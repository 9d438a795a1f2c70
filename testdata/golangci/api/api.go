// Package api says where the API is: packages that import it spell no host.
package api

// Root is what the paths of all requests are relative to.
const Root = "https://api.stackexchange.com/2.3"

// URL returns the address of a path.
func URL(path string) string { return Root + path }
