package seapi

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestEvidence(t *testing.T) {
	e := NewEvidence(NewHosts([]string{"so.corp"}))
	for src, want := range map[string]bool{
		"https://API.stackexchange.com/2.3":  true,
		"//So.Corp":                          true,
		"seKey":                              true,
		"'SE_KEY'":                           true,
		"settings.se_key":                    true,
		"mySEKey":                            true,
		"my_seKey":                           true,
		"SE.init({":                          true,
		"filter=!abc":                        true,
		`"abcdefghijklmnopqrstuv(("`:         true,
		"baseKey":                            false,
		"LOOSE_KEY":                          false,
		"useToken":                           false,
		"response.url":                       false,
		"stack exchange":                     false,
		"":                                   false,
		"seKe":                               false,
		strings.Repeat("E", 1000) + "SEKEY":  false,
		strings.Repeat("e", 1000) + " SEKEY": true,
		" SEKEY" + strings.Repeat(" ", 1000): true,
		"api.stack":                          true,
	} {
		t.Run(src, func(t *testing.T) {
			if got := e.In([]byte(src)); got != want {
				t.Errorf("got %v", got)
			}
		})
	}
}

// TestWords compares what is found with what an index finds, in sources put
// together from parts of the words.
func TestWords(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 0))
	found := 0
	for range 30_000 {
		texts := make([]string, 1+random.IntN(4))
		for i := range texts {
			texts[i] = randomText(random, "abc.", 2+random.IntN(6))
		}
		src := randomText(random, "abcABC.", random.IntN(24))
		want := slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(strings.ToLower(src), text) })
		if got := newWords(texts).In([]byte(src)); got != want {
			t.Fatalf("%q in %q: %v, want %v", texts, src, got, want)
		}
		if want {
			found++
		}
	}
	if found < 3000 {
		t.Errorf("only %d sources have a word", found)
	}
}

// randomText returns a text of some of the characters.
func randomText(random *rand.Rand, from string, n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte(from[random.IntN(len(from))])
	}
	return b.String()
}
