package jssyntax

// maxUnindexed is the length of the longest nameTable without an index: to compare
// so few names takes less time than to hash one.
const maxUnindexed = 8

// A nameTable holds the names of a scope in the order in which they came in. Most
// scopes have few.
type nameTable struct {
	entries []nameEntry
	index   map[string]int32 // of entries by name, if there are more than maxUnindexed
}

// A nameEntry is a name of a scope and what it means there.
type nameEntry struct {
	name    string
	binding *Binding
}

// find returns the index of a name, or -1.
func (t *nameTable) find(name string) int {
	if t.index != nil {
		if i, ok := t.index[name]; ok {
			return int(i)
		}
		return -1
	}
	for i := range t.entries {
		if t.entries[i].name == name {
			return i
		}
	}
	return -1
}

// get returns what a name means, or nil.
func (t *nameTable) get(name string) *Binding {
	if i := t.find(name); i >= 0 {
		return t.entries[i].binding
	}
	return nil
}

// set makes a name mean a binding.
func (t *nameTable) set(name string, b *Binding) {
	if i := t.find(name); i >= 0 {
		t.entries[i].binding = b
		return
	}
	t.entries = append(t.entries, nameEntry{name, b})
	switch n := len(t.entries); {
	case t.index != nil:
		t.index[name] = int32(n - 1)
	case n > maxUnindexed:
		t.makeIndex()
	}
}

// makeIndex indexes the entries.
func (t *nameTable) makeIndex() {
	t.index = make(map[string]int32, 2*len(t.entries))
	for i := range t.entries {
		t.index[t.entries[i].name] = int32(i)
	}
}
