package shscan

import (
	"slices"
	"strconv"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// call runs a simple command.
func (in *interp) call(x *syntax.CallExpr) {
	if len(x.Args) == 0 {
		for _, a := range x.Assigns {
			in.assign(a)
		}
		return
	}
	for _, a := range x.Assigns {
		in.word(a.Value)
	}
	args := in.args(x.Args, x)
	if len(args) == 0 {
		return
	}
	name := args[0].literal()
	if f := in.funcs[name]; f != nil {
		in.function(f, args[1:], true)
		return
	}
	in.scripts(x)
	if in.builtin(name, args[1:]) {
		return
	}
	for i, a := range args {
		if c := clientNamed(a.literal()); c != nil && (i == 0 || slices.Contains(wrappers, name)) {
			in.request(c, x, args[i], args[i+1:])
			in.print(nil)
			return
		}
	}
	in.print(nil)
}

// literal returns the text of a word if it is known, or "".
func (a *arg) literal() string {
	if len(a.texts) != 1 {
		return ""
	}
	s, _ := a.texts[0].Known()
	return s
}

// builtin runs a command that changes variables or prints. It reports whether it
// did.
func (in *interp) builtin(name string, args []*arg) bool {
	switch name {
	case "echo":
		for len(args) > 0 && slices.Contains([]string{"-n", "-e", "-E"}, args[0].literal()) {
			args = args[1:]
		}
		in.print(joined(args))
	case "printf":
		in.printf(args)
	case "set":
		for i, a := range args {
			if a.literal() == "--" {
				in.bind(args[i+1:], true)
			}
		}
	case "shift":
		in.shift(args)
	case "unset", "read", "mapfile", "readarray", "getopts":
		for _, a := range args {
			if s := a.literal(); syntax.ValidName(s) {
				in.env.vars[s] = unknownValue()
			}
		}
	case "source", ".", "eval":
		in.env.forget()
	case "export":
		for _, a := range args {
			in.exported[a.literal()] = true
		}
	default:
		return false
	}
	return true
}

// joined returns words as the one that echo prints.
func joined(args []*arg) []*arg {
	if len(args) == 0 {
		return nil
	}
	out := *args[0]
	for _, a := range args[1:] {
		out.texts = seapi.Product(seapi.Product(out.texts, []seapi.Text{seapi.Literal(" ")}), a.texts)
		out.many = out.many || a.many
	}
	return []*arg{&out}
}

// printf prints a text without conversions, or what %s stands for.
func (in *interp) printf(args []*arg) {
	if len(args) == 0 {
		return
	}
	switch format := strings.TrimSuffix(args[0].literal(), `\n`); {
	case format == "%s":
		in.print(args[1:])
	case format != "" && !strings.ContainsAny(format, `%\`) && len(args) == 1:
		in.print(args)
	default:
		in.print(nil)
	}
}

// shift drops arguments.
func (in *interp) shift(args []*arg) {
	n := 1
	if len(args) > 0 {
		n, _ = strconv.Atoi(args[0].literal())
	}
	b := in.env.vars["@"]
	if b == nil || !b.array || b.open || n < 1 || n > len(b.elems) {
		in.bind(nil, false)
		return
	}
	in.bind(b.elems[n:], true)
}
