package fixes

// A Safety says how far a fix keeps the meaning of the program.
type Safety int

// An Unsafe fix is valid and probably wanted, but behaviour may differ.
// A Safe fix sends the same requests in the same order and handles results
// and errors in the same way.
const (
	Unsafe Safety = iota
	Safe
)

// String returns "unsafe" or "safe".
func (s Safety) String() string { return [...]string{"unsafe", "safe"}[s] }

// A Fix is a set of edits that are made together or not at all.
type Fix struct {
	Message string // a verb phrase: "move the key into the Authorization header"
	Safety  Safety
	Edits   []Edit
}

// An Edit replaces the text of a span of a file.
// An empty span inserts; an empty text deletes.
type Edit struct {
	Path string // empty where only one file is meant
	Span
	New string
}
