package analyzer

import (
	"iter"
	"maps"
)

// A layered map shares with its forks what it held when it was forked. A fork
// costs what was set since the last one, and so does comparing two of them.
type layered[K comparable, V any] struct {
	top  map[K]V // set since the last fork; nil if nothing was
	base *layer[K, V]
}

// A layer is what was set between two forks. It is never changed.
type layer[K comparable, V any] struct {
	own   map[K]V
	below *layer[K, V]
	depth int // of layers, this one included
}

// get returns what a key is set to, or the zero value.
func (m *layered[K, V]) get(k K) V {
	if v, ok := m.top[k]; ok {
		return v
	}
	return m.base.get(k)
}

func (l *layer[K, V]) get(k K) (v V) {
	for ; l != nil; l = l.below {
		if v, ok := l.own[k]; ok {
			return v
		}
	}
	return v
}

func (m *layered[K, V]) set(k K, v V) {
	if m.top == nil {
		m.top = map[K]V{}
	}
	m.top[k] = v
}

// fork returns a map that holds the same, and goes its own way from here.
func (m *layered[K, V]) fork() layered[K, V] {
	if len(m.top) > 0 {
		m.base, m.top = m.base.with(m.top), nil
	}
	return layered[K, V]{base: m.base}
}

// with returns a layer that holds more. Layers grow towards the bottom, each to
// more than twice the one above, so that there are few of them.
func (l *layer[K, V]) with(own map[K]V) *layer[K, V] {
	for l != nil && 2*len(own) >= len(l.own) {
		joined := maps.Clone(l.own)
		maps.Copy(joined, own)
		own, l = joined, l.below
	}
	return &layer[K, V]{own: own, below: l, depth: l.height() + 1}
}

func (l *layer[K, V]) height() int {
	if l == nil {
		return 0
	}
	return l.depth
}

// shared returns the layers that two maps have in common.
func shared[K comparable, V any](a, b *layered[K, V]) *layer[K, V] {
	x, y := a.base, b.base
	for x != y {
		if x.height() >= y.height() {
			x = x.below
		} else {
			y = y.below
		}
	}
	return x
}

// since yields the keys that were set above a layer, one that was set twice
// perhaps twice.
func (m *layered[K, V]) since(base *layer[K, V]) iter.Seq[K] {
	return func(yield func(K) bool) {
		for k := range m.top {
			if !yield(k) {
				return
			}
		}
		for l := m.base; l != base; l = l.below {
			for k := range l.own {
				if !yield(k) {
					return
				}
			}
		}
	}
}

// all yields what each key is set to.
func (m *layered[K, V]) all() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		seen := map[K]bool{}
		for k := range m.since(nil) {
			if seen[k] {
				continue
			}
			seen[k] = true
			if !yield(k, m.get(k)) {
				return
			}
		}
	}
}

// joinInto gives out, which is made of the shared layers of two forks, what they
// hold together: join tells what a key is set to that differs. It returns the
// number of keys that were looked at.
func joinInto[K, V comparable](out *layered[K, V], a, b *layered[K, V], join func(k K, v, w V) V) (n int) {
	base := out.base
	done := map[K]bool{}
	for _, m := range []*layered[K, V]{a, b} {
		for k := range m.since(base) {
			if done[k] {
				continue
			}
			done[k] = true
			v, w := a.get(k), b.get(k)
			if v != w {
				v = join(k, v, w)
			}
			if v != base.get(k) {
				out.set(k, v)
			}
		}
	}
	return len(done)
}
