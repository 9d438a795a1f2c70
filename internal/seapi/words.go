package seapi

// Words are texts that are looked for together, whatever their case. They are
// found by the algorithm of Wu and Manber: a window as wide as the shortest word
// moves over the source, and its last two bytes tell how far it may move without
// passing over a word. Most bytes are never looked at.
type Words struct {
	width  int
	moves  *[1 << 16]uint8 // by two bytes; with stop if a word may lie at the window
	ending [1 << 8][]word  // by a hash of these bytes
}

// A word is found when its rarest part lies at the window.
type word struct {
	text string
	at   int // where that part starts
}

const (
	minWidth = 2   // of a window
	maxWidth = 100 // longer moves gain little
	stop     = 1 << 7
)

// newWords returns the set of the texts, which are in lower case and none of
// them shorter than minWidth.
func newWords(texts []string) *Words {
	w := &Words{width: maxWidth, moves: new([1 << 16]uint8)}
	for _, text := range texts {
		w.width = min(w.width, len(text))
	}
	for i := range w.moves {
		w.moves[i] = uint8(w.width - 1)
	}
	for _, text := range texts {
		w.add(text)
	}
	return w
}

// add adds a text.
func (w *Words) add(text string) {
	at := rarestPart(text, w.width)
	part := text[at : at+w.width]
	last := w.width - minWidth
	for i := range last {
		w.limit(part[i:], uint8(last-i))
	}
	w.limit(part[last:], 1|stop)
	to := &w.ending[hashFold(part[last], part[last+1])]
	*to = append(*to, word{text, at})
}

// rarestPart returns where the part of a text starts, of some width, whose end
// sources have least.
func rarestPart(text string, width int) int {
	best, rank := 0, -1
	for at := range len(text) - width + 1 {
		if r := rarity(text[at+width-2]) + rarity(text[at+width-1]); r > rank {
			best, rank = at, r
		}
	}
	return best
}

// limit bounds how far the window may move behind the first two bytes of a text,
// of any case.
func (w *Words) limit(text string, move uint8) {
	for _, first := range []byte{text[0], upper(text[0])} {
		for _, second := range []byte{text[1], upper(text[1])} {
			to := &w.moves[uint16(first)|uint16(second)<<8]
			*to = min(*to&^stop, move&^stop) | (*to|move)&stop
		}
	}
}

// In reports whether src contains one of the words. Two windows move through one
// half each, as a processor waits for what tells how far one may move.
func (w *Words) In(src []byte) bool {
	half := (len(src) + w.width) / 2
	i, j := w.width-1, half // where the windows end
	for i < half && j < len(src) {
		a, b := w.moves[pair(src, i)], w.moves[pair(src, j)]
		if (a|b)&stop != 0 && (a&stop != 0 && w.isAt(src, i) || b&stop != 0 && w.isAt(src, j)) {
			return true
		}
		i += int(a &^ stop)
		j += int(b &^ stop)
	}
	return w.endsIn(src, i, half) || w.endsIn(src, j, len(src))
}

// endsIn does so for windows that end in one part of src.
func (w *Words) endsIn(src []byte, from, to int) bool {
	for i := from; i < min(to, len(src)); {
		move := w.moves[pair(src, i)]
		if move&stop != 0 && w.isAt(src, i) {
			return true
		}
		i += int(move &^ stop)
	}
	return false
}

// pair returns the two bytes at the end of a window.
func pair(src []byte, end int) uint16 { return uint16(src[end-1]) | uint16(src[end])<<8 }

// isAt reports whether the part of a word that is looked for lies at a window,
// and the rest of it beside.
func (w *Words) isAt(src []byte, end int) bool {
	at := end + 1 - w.width
	for _, x := range w.ending[hashFold(src[end-1], src[end])] {
		if start := at - x.at; start >= 0 && HasPrefixFold(src[start:], x.text) && (!isName(x.text) || startsName(src, start)) {
			return true
		}
	}
	return false
}

// hashFold returns a hash of two bytes that ignores the case of letters.
func hashFold(a, b byte) byte { return a&0x1f | b<<5 }

// HasPrefixFold reports whether src starts with a word, of any case. The word is in
// lower case.
func HasPrefixFold[T string | []byte](src T, text string) bool {
	if len(src) < len(text) {
		return false
	}
	for i := range len(text) {
		if lower(src[i]) != text[i] {
			return false
		}
	}
	return true
}

// lower returns an ASCII letter in lower case, and other bytes as they are.
func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// upper returns an ASCII letter in upper case, and other bytes as they are.
func upper(c byte) byte {
	if c >= 'a' && c <= 'z' {
		c -= 'a' - 'A'
	}
	return c
}
