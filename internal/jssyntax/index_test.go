package jssyntax

import "testing"

func TestTokenIndex(t *testing.T) {
	f := &File{Src: "ab + (c)", Tokens: Lex("ab + (c)").Tokens}
	tests := []struct{ offset, at, ending, before int }{
		{0, 0, -1, -1},
		{1, -1, -1, -1},
		{2, -1, 0, 0},
		{3, 1, -1, 0},
		{4, -1, 1, 1},
		{6, 3, 2, 2},
		{8, -1, 4, 4},
		{99, -1, -1, 4},
		{-1, -1, -1, -1},
	}
	for _, tt := range tests {
		at, ending, before := f.TokenAt(tt.offset), f.TokenEnding(tt.offset), f.TokenBefore(tt.offset)
		if at != tt.at || ending != tt.ending || before != tt.before {
			t.Errorf("at offset %d: got %d %d %d, want %d %d %d", tt.offset, at, ending, before, tt.at, tt.ending, tt.before)
		}
	}
	for i, want := range []string{"ab", "+", "(", "c", ")", ""} {
		if got := f.TokenText(i); got != want {
			t.Errorf("TokenText(%d) = %q, want %q", i, got, want)
		}
	}
}
