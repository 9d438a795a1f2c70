package seapi

import (
	"regexp"
	"slices"
	"strings"
)

// A HostClass says whose host a URL names.
type HostClass int

// A host is not known, the API's, somebody else's, or the API's behind a proxy
// that would see the credential.
const (
	HostUnknown HostClass = iota
	HostAPI
	HostOther
	HostProxied
)

// PublicHosts are the hosts of the public API; the first is the canonical one,
// the others are aliases.
var PublicHosts = []string{"api.stackexchange.com", "api.stackoverflow.com"}

// Hosts is a set of hosts that count as the API.
type Hosts []string

// NewHosts returns the public hosts and the extra ones.
func NewHosts(extra []string) Hosts {
	h := slices.Clone(PublicHosts)
	for _, e := range extra {
		e = strings.ToLower(strings.TrimSpace(e))
		e = strings.TrimPrefix(strings.TrimPrefix(e, "https://"), "http://")
		if e, _, _ = strings.Cut(e, "/"); e != "" {
			h = append(h, e)
		}
	}
	return h
}

// Has reports whether the host, of any case and with or without a port, counts
// as the API.
func (h Hosts) Has(host string) bool {
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	if slices.Contains(h, host) {
		return true
	}
	name, _, _ := strings.Cut(host, ":")
	return slices.Contains(h, name)
}

// Alias reports whether the host is a public one but not the canonical one.
func Alias(host string) bool {
	name, _, _ := strings.Cut(strings.ToLower(host), ":")
	return name != PublicHosts[0] && slices.Contains(PublicHosts, name)
}

// authority finds the scheme and the host of a flat URL. The scheme may be
// unknown, as in location.protocol + '//host/'.
var authority = regexp.MustCompile(`(?i)^[\s]*(?:(https?|\x00):|\x00)?//(?:[^/?#\x00]*@)?([^/?#@\x00\s]*)`)

// locate splits a flat URL: its scheme ("" if unknown), its host, the offset
// where the host starts, and whose it is.
func (h Hosts) locate(flat string) (scheme, host string, at int, class HostClass) {
	m := authority.FindStringSubmatchIndex(flat)
	if m == nil {
		if h.mentionedIn(flat) {
			return "", "", 0, HostProxied
		}
		return "", "", 0, classOfRelative(flat)
	}
	if m[2] >= 0 {
		scheme = strings.ToLower(strings.Trim(flat[m[2]:m[3]], "\x00"))
	}
	host, at = flat[m[4]:m[5]], m[4]
	open := m[5] < len(flat) && flat[m[5]] == unknownByte // the host goes on in an expression
	switch {
	case h.Has(host) && !open:
		return scheme, host, at, HostAPI
	case h.Has(host):
		// 'https://api.stackexchange.com' + path: a path starts with a slash.
		return scheme, host, at, HostAPI
	case h.mentionedIn(flat[m[5]:]):
		return scheme, host, at, HostProxied
	case open || host == "":
		return scheme, host, at, HostUnknown
	}
	return scheme, host, at, HostOther
}

// mentionedIn reports whether a URL of the API is spelled in the middle of s,
// plain or percent-encoded, as it is when it is handed to a proxy.
func (h Hosts) mentionedIn(s string) bool {
	s, _, _ = strings.Cut(strings.ToLower(s), "#")
	s = strings.NewReplacer("%3a", ":", "%2f", "/").Replace(s)
	return slices.ContainsFunc(h, func(host string) bool {
		for rest := s; ; {
			_, after, found := strings.Cut(rest, "//"+host)
			if !found {
				return false
			}
			if !continuesHost.MatchString(after) && !foreignPath.MatchString(after) {
				return true
			}
			rest = after
		}
	})
}

// continuesHost matches what makes a longer host of one that it follows.
var continuesHost = regexp.MustCompile(`^[\w.-]`)

// classOfRelative classifies a URL that names no host: one that starts with
// literal text is relative to the page, which is not the API.
func classOfRelative(flat string) HostClass {
	if flat != "" && flat[0] != unknownByte {
		return HostOther
	}
	return HostUnknown
}

// foreignPath matches the paths of the API's host that are not the API of
// version 2: documentation, scripts and version 3.
var foreignPath = regexp.MustCompile(`^/(docs|js|v3|3\.|oauth)`)

// Classify says whose host the alternatives of a URL name, and whether that is
// proven: a host that is one of several values is not.
func Classify(urls []*URL) (class HostClass, sure bool) {
	count := map[HostClass]int{}
	for _, u := range urls {
		count[u.Class]++
	}
	switch {
	case count[HostAPI] > 0:
		return HostAPI, count[HostOther] == 0
	case count[HostProxied] > 0:
		return HostProxied, true
	case count[HostUnknown] > 0:
		return HostUnknown, false
	}
	return HostOther, true
}
