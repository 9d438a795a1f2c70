// Package jsscan finds Stack Exchange API credentials that JavaScript sends in
// the query or the body of a request, and plans the edits that move them into
// the Authorization header. It reads no files.
package jsscan

import "github.com/seauthlint/seauthlint/fixes"

// Settings say what counts as the API.
type Settings struct {
	// Hosts are API hosts beside the public ones, such as those of an
	// Enterprise instance.
	Hosts []string
}

// A Scanner scans JavaScript files. It is safe for concurrent use.
type Scanner struct{ settings Settings }

// New returns a scanner.
func New(s Settings) *Scanner { return &Scanner{settings: s} }

// Scan returns the findings of one file, ordered by place. The path is only
// copied into the findings. Whatever the source is, Scan returns in bounded
// time; source that cannot be read but holds evidence is a finding itself.
func (s *Scanner) Scan(path string, src []byte) []fixes.Finding { return nil }
