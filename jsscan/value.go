package jsscan

import (
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A valueKind says what a value is.
type valueKind int

const (
	unknownValue  valueKind = iota
	bagValue                // an object literal, an array, URLSearchParams, FormData, Headers
	urlValue                // new URL(…)
	funcValue               // a function of the file
	classValue              // a class of the file
	instanceValue           // new C(…) or this in a method of C
	hostValue               // an object made by a host constructor or factory: an XMLHttpRequest, an axios instance
)

// A value is what an expression that is no string evaluates to.
type value struct {
	kind valueKind
	node *jssyntax.Node // the expression that made it
	env  *env

	class string // of a host value: the constructor or factory, such as XMLHttpRequest or axios.create; of a bag: URLSearchParams, FormData, Headers, Object, Array
	items []item // of a bag, in order
	open  bool   // of a bag: it may hold more than its items
	href  []seapi.Text
}

// An item is one entry of a bag: a property, an array element, a parameter.
type item struct {
	name   string         // "" if it has none, or none that is known
	key    *jssyntax.Node // a computed name
	val    *jssyntax.Node // nil if texts spell the entry
	texts  []seapi.Text   // whole entries: 'a=1&b=2' of a query string
	env    *env
	elem   *seapi.Element
	guards []seapi.Guard
	node   *jssyntax.Node // what spells it: property, element, call, assignment
}

// get returns the last item of a name, or nil.
func (v *value) get(name string) *item {
	if v == nil {
		return nil
	}
	for i := len(v.items) - 1; i >= 0; i-- {
		if v.items[i].name == name {
			return &v.items[i]
		}
	}
	return nil
}
