package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/nearest"
	"go.yaml.in/yaml/v3"
)

// A reader collects what is wrong with a file.
type reader struct {
	file  string
	rules []string
	errs  []error
}

// A field is a key of a mapping and what reads its value. The key is given to be
// named in errors.
type field struct {
	name string
	read func(r *reader, key string, n *yaml.Node)
}

// fields are the keys of the file.
func fields(s *Settings) []field {
	return []field{
		{"hosts", list(&s.Hosts, CheckHost)},
		{"globals", texts(&s.Globals)},
		{"select", ruleList(&s.Select)},
		{"ignore", ruleList(&s.Ignore)},
		{"exclude", list(&s.Exclude, checkGlob)},
		{"fail-on", text(&s.FailOn, checkLevel)},
		{"baseline", text(&s.Baseline, checkFile)},
		{"overrides", overrides(&s.Overrides)},
	}
}

// overrideFields are the keys of an override.
func overrideFields(o *Override) []field {
	return []field{
		{"files", list(&o.Files, checkGlob)},
		{"select", ruleList(&o.Select)},
		{"ignore", ruleList(&o.Ignore)},
	}
}

// fail keeps an error at a node.
func (r *reader) fail(n *yaml.Node, format string, args ...any) {
	r.errs = append(r.errs, &Error{r.file, n.Line, n.Column, fmt.Sprintf(format, args...)})
}

// mapping reads a mapping with these fields.
func (r *reader) mapping(key string, n *yaml.Node, known []field) {
	var names []string
	for _, f := range known {
		names = append(names, f.name)
	}
	r.entries(key, n, func(name, value *yaml.Node) {
		i := slices.Index(names, name.Value)
		if i < 0 {
			r.fail(name, "unknown key %q%s", name.Value, hint(name.Value, names))
			return
		}
		known[i].read(r, name.Value, value)
	})
}

// hint names the nearest key, or else all.
func hint(name string, names []string) string {
	if h := nearest.Hint(name, names); h != "" {
		return h
	}
	return " (want " + strings.Join(names, ", ") + ")"
}

// entries calls visit for each entry of a mapping, unless its key was there
// before. What is empty has none.
func (r *reader) entries(key string, n *yaml.Node, visit func(name, value *yaml.Node)) {
	n = resolve(n)
	if isNull(n) {
		return
	}
	if n.Kind != yaml.MappingNode {
		r.fail(n, "%swant keys with values, have %s", prefix(key), kind(n))
		return
	}
	seen := map[string]int{}
	for i := 0; i < len(n.Content); i += 2 {
		name, value := resolve(n.Content[i]), resolve(n.Content[i+1])
		switch line, again := seen[name.Value]; {
		case name.Kind != yaml.ScalarNode || name.Tag != "!!str":
			r.fail(name, "%swant a text as key, have %s", prefix(key), kind(name))
			continue
		case again:
			r.fail(name, "key %q is there twice, first on line %d", name.Value, line)
			continue
		}
		seen[name.Value] = name.Line
		visit(name, value)
	}
}

// items calls visit for each item of a sequence. What is empty has none.
func (r *reader) items(key string, n *yaml.Node, visit func(item *yaml.Node)) {
	switch {
	case isNull(n):
	case n.Kind == yaml.SequenceNode:
		for _, item := range n.Content {
			visit(resolve(item))
		}
	default:
		r.fail(n, "%swant a list, have %s", prefix(key), kind(n))
	}
}

// text reads a text that passes a check.
func text(into *string, check func(string) error) func(*reader, string, *yaml.Node) {
	return func(r *reader, key string, n *yaml.Node) {
		if isNull(n) {
			return
		}
		if n.Kind != yaml.ScalarNode || n.Tag != "!!str" {
			r.fail(n, "%swant a text, have %s", prefix(key), kind(n))
			return
		}
		if err := check(n.Value); err != nil {
			r.fail(n, "%s%v", prefix(key), err)
			return
		}
		*into = n.Value
	}
}

// list reads a list of texts that pass a check.
func list(into *[]string, check func(string) error) func(*reader, string, *yaml.Node) {
	return func(r *reader, key string, n *yaml.Node) {
		r.items(key, n, func(item *yaml.Node) {
			var value string
			if isNull(item) {
				r.fail(item, "%san item is empty", prefix(key))
				return
			}
			text(&value, check)(r, key, item)
			*into = append(*into, value)
		})
	}
}

// ruleList reads a list of rules.
func ruleList(into *[]string) func(*reader, string, *yaml.Node) {
	return func(r *reader, key string, n *yaml.Node) {
		list(into, func(rule string) error {
			if slices.Contains(r.rules, rule) {
				return nil
			}
			return fmt.Errorf("unknown rule %q%s", rule, nearest.Hint(rule, r.rules))
		})(r, key, n)
	}
}

// texts reads a mapping from names of global variables to texts.
func texts(into *map[string]string) func(*reader, string, *yaml.Node) {
	return func(r *reader, key string, n *yaml.Node) {
		*into = map[string]string{}
		r.entries(key, n, func(name, value *yaml.Node) {
			if err := checkGlobal(name.Value); err != nil {
				r.fail(name, "%s%v", prefix(key), err)
			}
			var held string
			if isNull(value) {
				r.fail(value, "%swant a text, have nothing", prefix(name.Value))
			}
			text(&held, checkText)(r, name.Value, value)
			(*into)[name.Value] = held
		})
	}
}

// overrides reads the list of overrides. One without files would never count.
func overrides(into *[]Override) func(*reader, string, *yaml.Node) {
	return func(r *reader, key string, n *yaml.Node) {
		r.items(key, n, func(item *yaml.Node) {
			var o Override
			before := len(r.errs)
			r.mapping(key, item, overrideFields(&o))
			if len(o.Files) == 0 && len(r.errs) == before {
				r.fail(item, "%sthe key \"files\" is missing", prefix(key))
			}
			*into = append(*into, o)
		})
	}
}

// prefix names the key that an error is about.
func prefix(key string) string {
	if key == "" {
		return ""
	}
	return key + ": "
}

// resolve returns what an alias stands for.
func resolve(n *yaml.Node) *yaml.Node {
	for range 100 { // aliases of aliases; the parser makes none
		if n.Kind != yaml.AliasNode {
			break
		}
		n = n.Alias
	}
	return n
}

// isNull reports whether a key has nothing behind it.
func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }

// kind spells what a node is.
func kind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "keys with values"
	}
	switch n.Tag {
	case "!!str":
		return "a text"
	case "!!int", "!!float":
		return "a number (quote it to make it a text)"
	case "!!bool":
		return "true or false (quote it to make it a text)"
	case "!!null":
		return "nothing"
	}
	return "a value of type " + n.Tag
}
