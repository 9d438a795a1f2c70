package jsscan

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
		slices.SortFunc(members, func(x, y *request) int { return byPosition(x.call, y.call) })
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

// preflightIsSafe says whether a fix that makes a page's request preflighted
// counts as safe. Whether the API answers every preflight is not published; its
// staff name an in-page userscript as one that can be migrated.
const preflightIsSafe = true

// preflighted reports whether a request of the unit gains a header in a page.
func (u *unit) preflighted() bool {
	return slices.ContainsFunc(u.requests, func(r *request) bool { return r.client.page && r.header == nil })
}

func (u *unit) fixMessage() string {
	if u.requests[0].client.way == dropOnly {
		return "remove the key, which the SDK does not need"
	}
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
