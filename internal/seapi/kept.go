package seapi

import "slices"

// keep records what of the occurrences stays in this alternative.
func (c *Cut) keep(list []*occurrence) {
	for _, o := range list {
		at := o.start
		for _, r := range c.ranges {
			if a, b := max(r[0], o.start), min(r[1], o.end); a < b {
				c.keepPart(o, at, a)
				at = b
			}
		}
		c.keepPart(o, at, o.end)
		c.keep(o.children)
	}
}

// keepPart records that a part of an occurrence stays. An expression or element
// of which something stays cannot go.
func (c *Cut) keepPart(o *occurrence, from, to int) {
	if from >= to {
		return
	}
	if o.piece.Elem != nil {
		c.keptElems[o.piece.Elem] = true
	}
	s := o.piece.Src
	if part, ok := o.piece.bytes(from-o.start, to-o.start); ok && o.piece.Expr == nil {
		s = part
	}
	if o.piece.Leaf != nil {
		c.keptSpans[keptSpan{o.piece.Leaf, s}] = true
	}
}

// contradicts reports whether one alternative needs what another one deletes or
// has as another separator.
func (c *Cut) contradicts() bool {
	for k := range c.keptSpans {
		lc := c.leaves[k.leaf]
		if lc == nil {
			continue
		}
		if slices.ContainsFunc(lc.deleted, k.span.Overlaps) {
			return true
		}
		for s, text := range lc.replace {
			if text == "?" && s.Overlaps(k.span) {
				return true
			}
		}
	}
	return slices.ContainsFunc(c.Elements, func(e *Element) bool { return c.keptElems[e] })
}
