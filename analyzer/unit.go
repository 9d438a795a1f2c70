package analyzer

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A unit is a set of requests that must change together.
type unit struct {
	requests []*request
	fix      *fixes.Fix
	planned  []fixes.Edit // of the fix, before what it leaves unused was removed
	noFix    string
	secret   bool
	id       string
}

// units joins the requests that share a place where credentials enter.
func units(list []*request) []*unit {
	var out []*unit
	for _, members := range seapi.Cluster(list, (*request).places) {
		slices.SortFunc(members, func(x, y *request) int { return x.spot().compare(y.spot()) })
		out = append(out, &unit{requests: members})
	}
	return out
}

// places returns where the credentials of a request enter.
func (r *request) places() []spot {
	var out []spot
	for _, c := range r.creds {
		out = append(out, c.spot)
	}
	return out
}

// spot returns the place of the call.
func (r *request) spot() spot { return spot{r.file.path, r.file.span(r.call)} }

// unitID returns a short stable name of the unit of a credential.
func unitID(c *credential) string { return fixes.UnitID(c.path, c.span) }

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
