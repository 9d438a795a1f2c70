package mockapi

import (
	"regexp"
	"time"
)

// The requests that a day allows: without a credential, and with one.
const (
	anonymousQuota = 300
	fullQuota      = 10000
)

// A meter is what the server remembers beside the records.
type meter struct {
	revoked map[string]bool      // tokens
	shared  int                  // requests without a token: one quota per address
	used    map[string]int       // requests by token: one quota each
	until   map[string]time.Time // when a method may be called again
}

func newMeter() meter {
	return meter{revoked: map[string]bool{}, used: map[string]int{}, until: map[string]time.Time{}}
}

// quota returns how many requests a viewer has a day, and how many are left.
// Requests with a key and those without count alike: they come from one
// address.
func (s *Server) quota(v viewer) (all, left int) {
	switch {
	case v.token != "":
		return fullQuota, fullQuota - s.used[v.token]
	case v.app:
		return fullQuota, fullQuota - s.config.Used - s.shared
	}
	return anonymousQuota, anonymousQuota - s.config.Used - s.shared
}

// throttle counts a request, or says why it comes too soon.
func (s *Server) throttle(rec Record, v viewer) *apiError {
	if _, left := s.quota(v); left <= 0 {
		return problem(throttleViolation, "too many requests from this IP, more requests available in 86400 seconds")
	}
	if wait := s.config.Backoff; wait > 0 {
		now, m := s.now(), method(rec.Path)
		if now.Before(s.until[m]) {
			return problem(throttleViolation, "Violation of backoff parameter")
		}
		s.until[m] = now.Add(time.Duration(wait) * time.Second)
	}
	if v.token != "" {
		s.used[v.token]++
	} else {
		s.shared++
	}
	return nil
}

func (s *Server) now() time.Time {
	if s.config.Now != nil {
		return s.config.Now()
	}
	return time.Now()
}

var (
	version = regexp.MustCompile(`^/2\.\d`)
	ownPage = regexp.MustCompile(`^/me\b`)
	ids     = regexp.MustCompile(`/[-\d;]+`)
)

// method returns the method that a path calls: whatever its version and its
// ids. What a user asks about themselves is the same method as for others.
func method(path string) string {
	path = ownPage.ReplaceAllString(version.ReplaceAllString(path, ""), "/users/1")
	return ids.ReplaceAllString(path, "/{ids}")
}

// checkPage says why there is no such page for a viewer.
func checkPage(rec Record, v viewer) *apiError {
	page, size := param(rec, "page", 1), param(rec, "pagesize", 1)
	switch {
	case page < 1:
		return problem(badParameter, "page")
	case size < 0 || size > 100:
		return problem(badParameter, "pagesize")
	case page > 25 && !v.app:
		return problem(accessDenied, "page above 25 requires access token or app key")
	}
	return nil
}
