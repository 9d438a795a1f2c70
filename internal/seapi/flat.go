package seapi

// Bytes of a flat text that stand for what cannot be read as a URL.
const (
	unknownByte = '\x00' // an expression whose value is not known
	rawByte     = '\x01' // a separator inside a raw value, which is no separator
)

// An occurrence is a piece at its place in a flat text. Pieces form a tree:
// what an expression evaluates to lies inside it.
type occurrence struct {
	piece      *Piece
	start, end int // in the flat text
	children   []*occurrence
	guards     []Guard // its own and those of all around it
	raw        bool
}

// A flatText is a Text as one string, with the way back to the pieces.
type flatText struct {
	s     []byte
	roots []*occurrence
	leaf  []*occurrence // leaf[i] is the innermost occurrence that spells byte i
}

// flatten lays out a text.
func flatten(t Text) *flatText {
	f := &flatText{}
	f.roots = f.add(t, nil, false)
	return f
}

func (f *flatText) add(t Text, guards []Guard, raw bool) []*occurrence {
	out := make([]*occurrence, 0, len(t))
	for i := range t {
		p := &t[i]
		o := &occurrence{piece: p, start: len(f.s), guards: guards, raw: raw || p.Raw}
		if len(p.Guards) > 0 {
			o.guards = append(append([]Guard{}, guards...), p.Guards...)
		}
		switch {
		case p.Inner != nil:
			o.children = f.add(p.Inner, o.guards, o.raw || p.Encoded)
		case p.Expr != nil:
			f.put(o, unknownByte)
		default:
			for j := range len(p.Lit) {
				f.put(o, literalByte(p.Lit[j], o.raw))
			}
		}
		o.end = len(f.s)
		out = append(out, o)
	}
	return out
}

func (f *flatText) put(o *occurrence, c byte) {
	f.s = append(f.s, c)
	f.leaf = append(f.leaf, o)
}

// literalByte returns the byte that stands for c of a literal.
func literalByte(c byte, raw bool) byte {
	switch {
	case raw && (c == '&' || c == '=' || c == '#' || c == '?'):
		return rawByte
	case c == unknownByte:
		return rawByte
	}
	return c
}

// chainOf returns the occurrences from the outermost to the one at byte i.
func (f *flatText) chainOf(i int) []*occurrence {
	var out []*occurrence
	list := f.roots
	for {
		var next *occurrence
		for _, o := range list {
			if o.start <= i && i < o.end {
				next = o
				break
			}
		}
		if next == nil {
			return out
		}
		out = append(out, next)
		list = next.children
	}
}
