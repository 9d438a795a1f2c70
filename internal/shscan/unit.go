package shscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
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
	owner := map[fixes.Span]*unit{}
	for _, r := range list {
		u := &unit{requests: []*request{r}}
		for _, c := range r.creds {
			if o := owner[c.span]; o != nil && o != u {
				o.requests = append(o.requests, u.requests...)
				out = slices.DeleteFunc(out, func(x *unit) bool { return x == u })
				for s, x := range owner {
					if x == u {
						owner[s] = o
					}
				}
				u = o
			}
			owner[c.span] = u
		}
		if !slices.Contains(out, u) {
			out = append(out, u)
		}
	}
	return out
}

func (u *unit) fixMessage() string {
	switch {
	case u.allAuthorized():
		return "remove the credential, which the header carries already"
	case u.has("access_token"):
		return "send the access token in the Authorization header"
	}
	return "send the key in the Authorization header"
}

func (u *unit) has(name string) bool {
	return slices.ContainsFunc(u.requests, func(r *request) bool {
		return slices.ContainsFunc(r.creds, func(c *credential) bool { return c.name == name })
	})
}

func (u *unit) allAuthorized() bool {
	return !slices.ContainsFunc(u.requests, func(r *request) bool { return r.header == nil })
}
