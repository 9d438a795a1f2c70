package jssyntax

// node returns a node of no kind.
func (c *converter) node() *Node {
	n := c.nodes.take()
	n.Extra = &noExtra
	return n
}

// own returns the fields of n that few nodes use, to be written.
func (c *converter) own(n *Node) *Extra { return n.own(&c.extras) }

// takeList returns the nodes that were appended to c.lists since it had mark
// elements, and removes them there. The result has no spare capacity.
func (c *converter) takeList(mark int) []*Node {
	from := c.lists[mark:]
	c.lists = c.lists[:mark]
	if len(from) == 0 {
		return nil
	}
	return append(c.elems.takeList(len(from)), from...)
}
