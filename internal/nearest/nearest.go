// Package nearest guesses what a name that does not exist was meant to be.
package nearest

import "strings"

// Of returns the name that the given one is most like, or "" if none is like it:
// more than a third of the letters differ, and it is not the beginning of one.
// Case, hyphens, underscores and spaces do not count.
func Of(name string, names []string) string {
	best, least := "", 0
	given := plain(name)
	for _, candidate := range names {
		other := plain(candidate)
		limit := max(len(given), len(other)) / 3
		d := distance(given, other)
		if len(given) >= minStart && strings.HasPrefix(string(other), string(given)) {
			d = min(d, limit)
		}
		if d <= limit && (best == "" || d < least) {
			best, least = candidate, d
		}
	}
	return best
}

// Hint returns "; did you mean …?" for the nearest name, or "".
func Hint(name string, names []string) string {
	if other := Of(name, names); other != "" {
		return `; did you mean "` + other + `"?`
	}
	return ""
}

// minStart is how long the beginning of a name must be to stand for it.
const minStart = 3

// maxName bounds the names that are compared.
const maxName = 64

// plain returns the letters and digits of a name, in lower case.
func plain(name string) []rune {
	name = strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(name))
	runes := []rune(name)
	return runes[:min(len(runes), maxName)]
}

// distance returns how many letters must be put in, taken out, exchanged or
// swapped with their neighbour to make a of b.
func distance(a, b []rune) int {
	rows := make([][]int, len(a)+1) // rows[i][j] is the distance of a[:i] and b[:j]
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(a)][len(b)]
}
