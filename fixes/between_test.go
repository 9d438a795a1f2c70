package fixes

import "testing"

func TestBetween(t *testing.T) {
	for _, test := range []struct{ old, new string }{
		{"", "a\n"},
		{"a\n", ""},
		{"a\nb\nc\n", "a\nB\nc\n"},
		{"a\nb\nc\n", "a\nc\n"},
		{"a\nc\n", "a\nb\nc\n"},
		{"a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\n", "A\nb\nc\nd\ne\nf\ng\nh\ni\nj\nK\nL\n"},
		{"a\nb", "a\nc"},
		{"a\nb", "a\nb\n"},
		{"- a\n+ b\n@@ c\n", "- a\n+ x\n@@ c\n"},
	} {
		t.Run(test.old+" to "+test.new, func(t *testing.T) {
			got, err := Apply(test.old, Between(test.old, test.new))
			if err != nil || got != test.new {
				t.Errorf("got %q, %v; want %q", got, err, test.new)
			}
		})
	}
}

// FuzzBetween checks that the edits turn the one text into the other.
func FuzzBetween(f *testing.F) {
	f.Add("a\nb\nc\n", "a\nB\nc\n")
	f.Add("a\r\nb", "b")
	f.Fuzz(func(t *testing.T, old, new string) {
		got, err := Apply(old, Between(old, new))
		if err != nil || got != new {
			t.Errorf("Between(%q, %q) makes %q, %v", old, new, got, err)
		}
	})
}
