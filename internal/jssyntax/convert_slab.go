package jssyntax

// slab is how many nodes or list elements are allocated at once, at most. A
// small file gets fewer: about one node for each token.
const slab = 1024

// node returns a zero Node.
func (c *converter) node() *Node {
	if len(c.nodes) == 0 {
		c.nodes = make([]Node, min(slab, len(c.toks)+8))
	}
	n := &c.nodes[0]
	c.nodes = c.nodes[1:]
	return n
}

// takeList returns the nodes that were appended to c.lists since it had mark
// elements, and removes them there. The result has no spare capacity.
func (c *converter) takeList(mark int) []*Node {
	from := c.lists[mark:]
	c.lists = c.lists[:mark]
	n := len(from)
	if n == 0 {
		return nil
	}
	if n > slab/4 {
		return append(make([]*Node, 0, n), from...)
	}
	if n > len(c.elems) {
		c.elems = make([]*Node, max(n, min(slab, len(c.toks)/2)))
	}
	list := c.elems[:n:n]
	c.elems = c.elems[n:]
	copy(list, from)
	return list
}
