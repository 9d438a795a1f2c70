package analyzer

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A value is what an expression evaluates to. Values are never changed: two
// reads that give the same value give the same at run time.
type value struct {
	texts    []seapi.Text // what it can be as a string, one for each alternative; nil if not known
	obj      *object      // what it refers to; nil if that is not known
	fn       *closure     // a function
	callee   string       // a function that is not the program's, as rows spell it
	recv     *value       // what it is a method of
	multi    []*value     // the results of a call that has several
	nonEmpty bool         // it is not the empty string
	isNil    bool         // it is nil
	origin   ast.Expr     // what gave an unknown value
	ref      types.Object // the variable that it points to, or the field
	holder   *value       // what has that field
	mixed    bool         // what the program assigns elsewhere counts in its texts
}

// A closure is a function with the frame that it was made in.
type closure struct {
	fn    *function
	frame *frame
	recv  *value // of a method value

	captured map[types.Object]*value // what it takes from around it
}

// An objectKind says what an object is.
type objectKind int

const (
	record    objectKind = iota // a struct
	bag                         // a map with string keys: params, headers, url.Values
	list                        // a slice or array
	builder                     // a strings.Builder, a bytes.Buffer, a reader
	urlObj                      // a url.URL
	reqObj                      // an http.Request, or another library's
	clientObj                   // an http.Client, or another library's
)

// An object is something that is referred to: the identity of it.
type object struct {
	kind  objectKind
	node  ast.Expr // what made it; nil if it is not seen
	typ   types.Type
	param bool // it came from callers that are not seen
	self  *value
	from  *object   // what it was copied from
	array *object   // the list that a slice of it shares its elements with
	at    int       // where in that the slice starts
	parts []*object // its slices
	born  int       // how many were made before it
	kept  bool      // a variable that is not in the state refers to it
}

// Contents are what an object holds. They are never changed, but replaced.
type contents struct {
	items  []item            // of a bag or list, in order
	open   bool              // of a bag or list: it may hold more
	fields map[string]*value // of a record: what is known
	texts  []seapi.Text      // of a builder: what it holds; of a URL: what it was made from
	edited bool              // of a URL: the query was assigned
	turn   int               // how often something unknown has filled it, told apart
	sorted bool              // of a list: the order is not known
}

// An item is one entry of a bag or list.
type item struct {
	name   string       // of a bag; "" if it is not known
	key    ast.Expr     // what spells the name
	val    *value       // nil if texts spell the entry
	expr   ast.Expr     // what spells the value
	texts  []seapi.Text // whole entries: a=1&b=2 of a query string
	elem   *seapi.Element
	guards []seapi.Guard
	node   ast.Node // what spells the entry
}

// A state is what the variables and objects hold at one point of a run.
type state struct {
	vars   layered[types.Object, *value]
	heap   layered[*object, *contents]
	proven layered[*value, bool] // values that are known not to be empty here
}

func newState() *state { return &state{} }

func (s *state) clone() *state {
	if s == nil {
		return nil
	}
	return &state{vars: s.vars.fork(), heap: s.heap.fork(), proven: s.proven.fork()}
}

// contents returns what an object holds. It must not be changed.
func (in *interp) contents(o *object) *contents {
	if c := in.st.heap.get(o); c != nil {
		return c
	}
	if c := in.base.heap.get(o); c != nil {
		return c
	}
	return &contents{open: o.param}
}

// change returns a copy of what an object holds, which now is what it holds.
func (in *interp) change(o *object) *contents {
	c := *in.contents(o)
	c.items = slices.Clone(c.items)
	c.fields = maps.Clone(c.fields)
	if c.fields == nil {
		c.fields = map[string]*value{}
	}
	in.st.heap.set(o, &c)
	return &c
}

// made returns a new object.
func (in *interp) made(o object) *object {
	in.objects++
	o.born = in.objects
	return &o
}

// alloc makes an object that holds something.
func (in *interp) alloc(kind objectKind, n ast.Expr, t types.Type, c *contents) *value {
	o := in.made(object{kind: kind, node: n, typ: t})
	if c.fields == nil {
		c.fields = map[string]*value{}
	}
	in.st.heap.set(o, c)
	return &value{obj: o}
}

// get returns the last item of a name, or nil.
func (c *contents) get(name string) *item {
	for i := len(c.items) - 1; i >= 0; i-- {
		if c.items[i].name == name {
			return &c.items[i]
		}
	}
	return nil
}
