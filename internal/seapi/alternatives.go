package seapi

// A text that can be several things is a list of texts, one for each
// alternative. What is not understood is an unknown piece, never a guess.

// MaxVariants bounds the alternatives of one text.
const MaxVariants = 12

// maxPieces bounds the pieces of one text, those inside of others included.
const maxPieces = 1500

// Product appends every alternative of y to every alternative of x. Past the
// budget only the first alternatives are kept; the parts stay where they are.
func Product(x, y []Text) []Text {
	out := make([]Text, 0, len(x)*len(y))
	for _, s := range x {
		for _, t := range y {
			if contradict(s, t) {
				continue
			}
			out = append(out, append(append(make(Text, 0, len(s)+len(t)), s...), t...))
			if len(out) >= MaxVariants {
				return out
			}
		}
	}
	if len(out) == 0 {
		return x
	}
	return out
}

// contradict reports whether two texts are alternatives under opposite
// conditions. What is only left out under a condition can stand beside what is
// left out under the opposite one.
func contradict(s, t Text) bool {
	for _, p := range s {
		for _, g := range p.Guards {
			for _, q := range t {
				for _, h := range q.Guards {
					if g.Test != nil && g.Alt && h.Alt && g.Test == h.Test && g.Not != h.Not && len(p.Guards) == 1 && len(q.Guards) == 1 && p.Inner != nil && q.Inner != nil && p.Expr == q.Expr {
						return true
					}
				}
			}
		}
	}
	return false
}

// Guarded returns a text that is there under conditions.
func Guarded(t Text, g ...Guard) Text {
	if t == nil {
		t = Text{}
	}
	return Text{{Inner: t, Guards: g}}
}

// GuardEach returns the alternatives, each of which is there under one more
// condition.
func GuardEach(list []Text, g Guard) []Text {
	out := make([]Text, len(list))
	for i, t := range list {
		inner, more := LiftGuards(t)
		out[i] = Guarded(inner, append([]Guard{g}, more...)...)
	}
	return out
}

// LiftGuards takes the guards off a text that is one unspelled piece: they are
// those of the expression that evaluates to it.
func LiftGuards(t Text) (Text, []Guard) {
	if len(t) == 1 && t[0].Expr == nil && t[0].Leaf == nil && t[0].Elem == nil && t[0].Inner != nil && !t[0].Query {
		return t[0].Inner, t[0].Guards
	}
	if t == nil {
		t = Text{}
	}
	return t, nil
}

// Blank reports whether the alternatives are only the empty string.
func Blank(list []Text) bool {
	for _, t := range list {
		if s, ok := t.Known(); !ok || s != "" {
			return false
		}
	}
	return true
}

// Capped returns the first alternatives, as many as the budget allows.
func Capped(list []Text) []Text {
	if len(list) > MaxVariants {
		return list[:MaxVariants]
	}
	return list
}

// TooLong reports whether texts have more pieces than a URL can be made of.
func TooLong(list []Text) bool {
	for _, t := range list {
		if t.Size(maxPieces) >= maxPieces {
			return true
		}
	}
	return false
}
