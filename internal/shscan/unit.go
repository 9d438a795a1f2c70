package shscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A unit is a set of requests that must change together.
type unit struct {
	requests []*request
	fix      *fixes.Fix
	noFix    string
	secret   bool
	id       string
}

// units joins the requests that share a place where credentials enter.
func units(list []*request) []*unit {
	var out []*unit
	for _, members := range seapi.Cluster(list, (*request).places) {
		out = append(out, &unit{requests: members})
	}
	return out
}

// places returns where the credentials of a request enter.
func (r *request) places() []fixes.Span {
	var out []fixes.Span
	for _, c := range r.creds {
		out = append(out, c.span)
	}
	return out
}

func (u *unit) fixMessage() string {
	return seapi.FixMessage(u.allAuthorized(), u.has("access_token"))
}

func (u *unit) has(name string) bool {
	return slices.ContainsFunc(u.requests, func(r *request) bool {
		return slices.ContainsFunc(r.creds, func(c *credential) bool { return c.name == name })
	})
}

func (u *unit) allAuthorized() bool {
	return !slices.ContainsFunc(u.requests, func(r *request) bool { return r.header == nil })
}
