package fixes

import (
	"errors"
	"fmt"
)

// ErrNoChange is the error of a fix that leaves the text as it is.
var ErrNoChange = errors.New("fix changes nothing")

// errManyFiles is the error of a fix that is verified against one text but
// edits several.
var errManyFiles = errors.New("fix edits more than one file")

// Verify reports why a fix of src must not be offered, or nil: its edits must
// be within the text, disjoint and of one file, they must change something, and
// the fixed text must pass check, which knows the language (it parses, the unit
// is gone, nothing new came, fixing again changes nothing).
func Verify(src string, fix Fix, check func(fixed string) error) error {
	for _, e := range fix.Edits {
		if e.Path != fix.Edits[0].Path {
			return fmt.Errorf("%w: %q and %q", errManyFiles, fix.Edits[0].Path, e.Path)
		}
	}
	fixed, err := Apply(src, fix.Edits)
	if err != nil {
		return err
	}
	if fixed == src {
		return ErrNoChange
	}
	if err := check(fixed); err != nil {
		return fmt.Errorf("fixed text: %w", err)
	}
	return nil
}
