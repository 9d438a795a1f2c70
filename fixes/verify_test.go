package fixes

import (
	"errors"
	"strings"
	"testing"
)

func TestVerify(t *testing.T) {
	errSyntax := errors.New("1:3: unexpected end")
	parses := func(string) error { return nil }
	fails := func(string) error { return errSyntax }
	for _, test := range []struct {
		name  string
		edits []Edit
		check func(string) error
		want  string // in the error, or empty
	}{
		{"good", []Edit{ed(0, 1, "")}, parses, ""},
		{"no edits", nil, parses, "fix changes nothing"},
		{"same text", []Edit{ed(0, 1, "a")}, parses, "fix changes nothing"},
		{"out of bounds", []Edit{ed(0, 9, "")}, parses, "edit [0,9): out of bounds of 3 bytes"},
		{"overlap", []Edit{ed(0, 2, ""), ed(1, 3, "")}, parses, "edit [1,3): overlaps edit [0,2)"},
		{"two files", []Edit{{"a", Span{0, 1}, ""}, {"b", Span{0, 1}, ""}}, parses, `more than one file: "a" and "b"`},
		{"check", []Edit{ed(0, 1, "")}, fails, "fixed text: 1:3: unexpected end"},
	} {
		t.Run(test.name, func(t *testing.T) {
			err := Verify("abc", Fix{Edits: test.edits}, test.check)
			if got := errorText(err); test.want == "" && err != nil || !strings.Contains(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
	if err := Verify("abc", Fix{Edits: []Edit{ed(0, 1, "")}}, fails); !errors.Is(err, errSyntax) {
		t.Errorf("%v does not wrap the error of the check", err)
	}
}

// errorText returns the text of an error, or "".
func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
