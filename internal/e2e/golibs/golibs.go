// Package golibs names the real libraries that the fixtures of testdata/go run
// with. It is a module of its own, so that seauthlint does not depend on them.
package golibs

import (
	_ "github.com/go-resty/resty/v2"
	_ "github.com/google/go-querystring/query"
	_ "golang.org/x/oauth2"
	_ "resty.dev/v3"
)
