// Package jsscan finds Stack Exchange API credentials that JavaScript sends in
// the query or the body of a request, and plans the edits that move them into
// the Authorization header. It reads no files.
package jsscan

import "github.com/seauthlint/seauthlint/internal/seapi"

// Settings say what counts as the API.
type Settings struct {
	// Hosts are API hosts beside the public ones, such as those of an
	// Enterprise instance.
	Hosts []string

	// Globals are texts of global variables that other files set, and of their
	// properties, by name: "CONFIG.apiUrl". They count as if they were proven.
	Globals map[string]string

	// Suppressed also returns what comments silence, marked as such.
	Suppressed bool

	// Notes also returns notes about logs and comments.
	Notes bool
}

// A Scanner scans JavaScript files. It is safe for concurrent use.
type Scanner struct {
	hosts      seapi.Hosts
	evidence   *seapi.Evidence
	globals    map[string]string
	suppressed bool
	notes      bool
	everywhere bool // calls are evaluated wherever they stand; for tests
}

// New returns a scanner.
func New(s Settings) *Scanner {
	hosts := seapi.NewHosts(s.Hosts)
	return &Scanner{hosts: hosts, evidence: seapi.NewEvidence(hosts), globals: s.Globals, suppressed: s.Suppressed, notes: s.Notes}
}
