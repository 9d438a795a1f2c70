package shscan

import (
	"slices"
	"strings"
)

// A role says what the value of an option is to a request.
type role int

const (
	other      role = iota // nothing that matters here
	urlValue               // the URL
	bodyData               // data of the body, which & joins
	queryData              // a part of the query
	formField              // a field of a form in several parts
	headerLine             // a header
	bearer                 // the value of the Authorization header without its scheme
	intoQuery              // a flag: what would be the body goes into the query
	nextOne                // a flag: another request begins
)

// An option is one way to write an option of a client.
type option struct {
	names   string // as written, with blanks between
	role    role
	flag    bool // takes no value
	encoded bool // what follows the = is encoded when it is sent
	file    bool // a value that starts with @ names a file
	field   bool // < and ; mean something as well
}

// A client is one command that sends requests: a row of knowledge.
type client struct {
	name    string // as it is called
	folder  string // prefix of its fixture folders
	doc     string // where its options are documented
	options []option
	values  string // further options that take a value, with blanks between
	equals  bool   // a long option may be joined to its value by =

	header string // how a header is spelled, up to its value
	empty  string // how an empty body is spelled
	glued  string // how a header is spelled as one word
}

// clientRows lists every client, one file each.
func clientRows() []client { return []client{curlClient, wgetClient} }

// wrappers are commands that run another one, which follows their own options and
// arguments.
var wrappers = []string{"sudo", "exec", "command", "builtin", "time", "nohup", "env", "nice", "timeout", "retry", "stdbuf", "xargs", "doas"}

// clientNamed returns the client of a command's name, or nil.
func clientNamed(name string) *client {
	name = name[strings.LastIndexByte(name, '/')+1:]
	for _, c := range clientRows() {
		if c.name == name {
			return &c
		}
	}
	return nil
}

// long returns the option of a long name, and whether it takes a value.
func (c *client) long(name string) (option, bool) {
	for _, o := range c.options {
		if slices.Contains(strings.Fields(o.names), name) {
			return o, !o.flag
		}
	}
	return option{}, slices.Contains(strings.Fields(c.values), name)
}

// clientNames returns the fixture prefixes of all rows.
func clientNames() []string {
	var out []string
	for _, c := range clientRows() {
		out = append(out, c.folder)
	}
	return out
}
