package fixes

import (
	"fmt"
	"hash/fnv"
)

// A Severity ranks a finding.
type Severity int

// The severities, in rising order.
const (
	Note Severity = iota
	Warning
	Error
)

// String returns "note", "warning" or "error".
func (s Severity) String() string { return [...]string{"note", "warning", "error"}[s] }

// A Confidence says how well a finding is proven.
type Confidence int

// Probable findings rest on evidence, certain ones on proof from the code.
const (
	Probable Confidence = iota
	Certain
)

// String returns "probable" or "certain".
func (c Confidence) String() string { return [...]string{"probable", "certain"}[c] }

// A Place is a span of a file with a remark.
type Place struct {
	Path    string
	Span    Span
	Message string
}

// A Finding is one place where something is wrong.
type Finding struct {
	Rule       string // id of the rule, such as SE001
	Name       string // name of the rule, such as query-key
	Unit       string // findings with the same unit are mended by the same fix
	Severity   Severity
	Confidence Confidence
	Message    string // lower case, without a full stop and without secrets
	Path       string
	Span       Span
	Client     string   // what sends the request, such as fetch
	Subjects   []string // what the finding is about, such as key and access_token
	Related    []Place
	Fix        *Fix   // nil if there is none
	NoFix      string // why there is no fix; empty if there is one
	Secret     bool   // the fix spells a secret: formats that others read leave its edits out
	Suppressed bool   // a comment silences it
	Reason     string // what that comment gives as the reason
}

// UnitID returns a short name for the unit of a finding at a place, always the
// same one.
func UnitID(path string, s Span) string {
	h := fnv.New32a()
	fmt.Fprintf(h, "%s:%d:%d", path, s.Start, s.End)
	return fmt.Sprintf("%08x", h.Sum32())
}
