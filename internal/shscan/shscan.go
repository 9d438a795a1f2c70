// Package shscan finds Stack Exchange API credentials that shell commands send
// in the query or the body of a request, and plans the edits that move them into
// the Authorization header. Shell code stands in scripts, makefiles, Dockerfiles,
// the YAML of build servers and the fences of Markdown. It reads no files.
package shscan

import (
	"bytes"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Settings say what counts as the API.
type Settings struct {
	// Hosts are API hosts beside the public ones, such as those of an
	// Enterprise instance.
	Hosts []string

	// Suppressed also returns what comments silence, marked as such.
	Suppressed bool

	// Notes also returns notes about URLs that comments and documents show.
	Notes bool
}

// A Scanner scans files that hold shell code. It is safe for concurrent use.
type Scanner struct {
	hosts      seapi.Hosts
	suppressed bool
	notes      bool
}

// New returns a scanner.
func New(s Settings) *Scanner {
	return &Scanner{hosts: seapi.NewHosts(s.Hosts), suppressed: s.Suppressed, notes: s.Notes}
}

// Evidence reports whether a file may concern the API: it names a client, a
// credential, and a host of the API or something that goes with it; for notes, it
// need not name a client. It only
// searches for bytes: most files of a tree are decided here.
func (s *Scanner) Evidence(src []byte) bool {
	if !bytes.Contains(src, []byte("curl")) && !bytes.Contains(src, []byte("wget")) {
		return s.notes && (bytes.Contains(src, []byte("key=")) || bytes.Contains(src, []byte("access_token="))) && s.hosts.MentionsHost(src)
	}
	return namesCredential(src) && (s.hosts.MentionsHost(src) || seapi.Hinted(src))
}

// namesCredential reports whether bytes name a credential or the header.
func namesCredential(src []byte) bool {
	return seapi.ContainsFold(src, "key") || seapi.ContainsFold(src, "access_token") ||
		seapi.ContainsFold(src, "authorization") || seapi.ContainsFold(src, "%6b") || bytes.Contains(src, []byte("oauth2-bearer"))
}
