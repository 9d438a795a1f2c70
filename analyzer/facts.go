package analyzer

import (
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
	"golang.org/x/tools/go/analysis"
)

// Facts tell the packages that import a package what they cannot see: which
// texts its functions make and send, in terms of the functions' parameters. They
// are for drivers that see one package at a time.
//
// They flow from a package to those that import it. So what such a driver reports
// differs from a scan of the whole program: a parameter that an imported package
// spells for a host that its caller gives is reported where the caller uses it, and
// has no fix; and what only an importer writes into a variable or a field of a
// package, such as another host, is not known in the package and its other importers.

// A packageFact tells what a package has to do with the API.
type packageFact struct {
	Evidence bool // it may concern the API, or imports a package that may
	Helpers  bool // a function of it has a fact
}

// A functionFact is what calls of a function do, as far as it is known.
type functionFact struct {
	Results []shape
	Sends   []send
	Effects []effect // on what it is given
	Funcs   []int    // the parameters that may hold functions, such as options
}

// A variableFact is what a package variable holds.
type variableFact struct{ Value shape }

// A send is a request that a function sends, or makes for others to send.
type send struct {
	Client     string // as messages call it
	Sources    []sent
	Authorized bool // it carries the header
	Reported   bool // what the function itself puts into it is reported in its own package
}

// A sent is one text that a request sends, with its alternatives.
type sent struct {
	Where where
	Texts []factText
}

// An effect is what a function changes of an object that it is given.
type effect struct {
	On    ref
	Value shape
}

// A ref names a parameter of a function, or what is found in it.
type ref struct {
	Param int      // -1 is the receiver
	Path  []string // fields, from the outermost on
}

// A shapeKind tells shapes apart.
type shapeKind int

const (
	noShape    shapeKind = iota
	textShape            // a string
	refShape             // what the caller gives
	recordBase           // an object; its kind is added
)

// A shape is what is known of a value, in terms of parameters.
type shape struct {
	Kind     shapeKind
	Ref      ref
	Texts    []factText // of a string, a URL, a builder
	Fields   []field    // of a struct, a URL, a request, a client; by name
	Items    []entry    // of a map or slice
	Open     bool       // a map or slice may hold more
	Edited   bool       // the query of a URL was assigned
	Changed  bool       // functions that the caller gives may change it
	NonEmpty bool
	Client   string // of a request: the function that made it
	Reported bool   // of a request: as for a send
}

// A field is a named part of an object.
type field struct {
	Name  string
	Value shape
}

// An entry is an entry of a map or slice.
type entry struct {
	Name    string
	Value   shape
	Texts   []factText // whole entries of a query, instead
	Guarded bool       // it may be missing
}

// A factText is a text that no source spells.
type factText []factPiece

// A factPiece is a part of one: literal text, a parameter, or neither.
type factPiece struct {
	Lit     string
	Ref     *ref
	Inner   factText // what the piece is, if its parameter is not known
	Unknown bool
	Encoded bool // as of seapi.Piece
	Raw     bool
	Guarded bool
	Alt     bool // the condition tells alternatives apart
}

// factTypes are what the analyzer exports.
var factTypes = []analysis.Fact{(*packageFact)(nil), (*functionFact)(nil), (*variableFact)(nil)}

func (*packageFact) AFact()  {}
func (*functionFact) AFact() {}
func (*variableFact) AFact() {}

// String tells what the package has to do with the API.
func (f *packageFact) String() string {
	var out []string
	if f.Evidence {
		out = append(out, "evidence")
	}
	if f.Helpers {
		out = append(out, "helpers")
	}
	return strings.Join(out, " ")
}

// String spells what calls do.
func (f *functionFact) String() string {
	var out []string
	for _, s := range f.Sends {
		out = append(out, s.String())
	}
	for _, e := range f.Effects {
		out = append(out, "sets "+e.On.String()+" "+e.Value.String())
	}
	for i, r := range f.Results {
		if r.Kind != noShape {
			out = append(out, fmt.Sprintf("returns %d %s", i, r))
		}
	}
	return strings.Join(out, "; ")
}

// String spells what the variable holds.
func (f *variableFact) String() string { return "holds " + f.Value.String() }

// String spells what is sent.
func (s send) String() string {
	out := "sends " + s.Client
	for _, src := range s.Sources {
		out += " " + [...]string{"url", "query", "body"}[src.Where] + " " + spellTexts(src.Texts)
	}
	if s.Authorized {
		out += " with header"
	}
	return out
}

// String spells a shape.
func (s shape) String() string {
	var parts []string
	if s.Kind == refShape {
		parts = append(parts, s.Ref.String())
	}
	if len(s.Texts) > 0 {
		parts = append(parts, spellTexts(s.Texts))
	}
	for _, f := range s.Fields {
		parts = append(parts, f.Name+":"+f.Value.String())
	}
	for _, e := range s.Items {
		parts = append(parts, e.Name+"="+e.Value.String()+spellTexts(e.Texts))
	}
	if s.Kind >= recordBase {
		return "{" + strings.Join(parts, " ") + "}"
	}
	return strings.Join(parts, " ")
}

// String spells a ref: $0 for the first parameter, $r for the receiver.
func (r ref) String() string {
	name := fmt.Sprintf("$%d", r.Param)
	if r.Param < 0 {
		name = "$r"
	}
	return strings.Join(append([]string{name}, r.Path...), ".")
}

// spellTexts spells alternatives.
func spellTexts(list []factText) string {
	var out []string
	for _, t := range list {
		out = append(out, t.String())
	}
	return strings.Join(out, "|")
}

// String spells a text, credentials left out.
func (t factText) String() string {
	var b strings.Builder
	for _, p := range t {
		switch {
		case p.Ref != nil:
			b.WriteString(p.Ref.String())
		case p.Inner != nil:
			b.WriteString(p.Inner.String())
		case p.Unknown:
			b.WriteByte('?')
		case seapi.HasKeyShape([]byte(p.Lit + `"`)):
			b.WriteString(`"..."`)
		default:
			fmt.Fprintf(&b, "%q", p.Lit)
		}
	}
	return b.String()
}
