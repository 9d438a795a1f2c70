package seapi

import "slices"

// Cluster joins the requests that share a place where credentials enter, one with
// another, in the order of the first of each: they must change together.
func Cluster[R any, P comparable](requests []R, places func(R) []P) [][]R {
	var clusters [][]R
	owner := map[P]int{}
	for _, r := range requests {
		at := len(clusters)
		clusters = append(clusters, []R{r})
		for _, p := range places(r) {
			if o, ok := owner[p]; ok && o != at {
				from, to := max(o, at), min(o, at)
				clusters[to] = append(clusters[to], clusters[from]...)
				clusters[from] = nil
				for q, x := range owner {
					if x == from {
						owner[q] = to
					}
				}
				at = to
			}
			owner[p] = at
		}
	}
	return slices.DeleteFunc(clusters, func(c []R) bool { return c == nil })
}

// FixMessage says what the fix of a unit does: of requests that all send the header
// already, or that send an access token.
func FixMessage(authorized, token bool) string {
	switch {
	case authorized:
		return "remove the credential, which the header carries already"
	case token:
		return "send the access token in the Authorization header"
	}
	return "send the key in the Authorization header"
}

// SentNames returns the credentials that sent reports true of, the key first.
func SentNames(sent func(name string) bool) []string {
	return slices.DeleteFunc([]string{"key", "access_token"}, func(name string) bool { return !sent(name) })
}
