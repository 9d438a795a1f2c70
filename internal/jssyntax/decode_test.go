package jssyntax

import "testing"

func TestDecodeString(t *testing.T) {
	for src, want := range map[string]string{
		`'a'`:                      "a",
		`"a'b"`:                    "a'b",
		`'a\nb\t\\\'\"'`:           "a\nb\t\\'\"",
		`'\x41\u0042\u{43}'`:       "ABC",
		`'\ud83d\ude00'`:           "😀",
		`'\ud83d'`:                 "\ufffd",
		`'\ud83d\u0041'`:           "\ufffdA",
		`'\u{110000}'`:             "\ufffd",
		`'\0\101\777\8'`:           "\x00A?78",
		`'\x4\u00'`:                "x4u00",
		"'a\\\nb\\\r\nc\\\u2028d'": "abcd",
		`'\é'`:                     "é",
		`'a`:                       "a",
		`'a\`:                      `a\`,
		`''`:                       "",
	} {
		if got := decodeString(src); got != want {
			t.Errorf("decodeString(%s) = %q, want %q", src, got, want)
		}
	}
	if got := decodeName(`\u0061\u{62}c`); got != "abc" {
		t.Errorf("decodeName = %q", got)
	}
}
