package config

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxSize is the size of the largest file that is read.
const maxSize = 1 << 20

// Load reads a file. Rules are the names that it may use for rules. Shown names it
// in errors, which are of the type *[Error] and joined.
func Load(name, shown string, rules []string) (*Settings, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(src) > maxSize {
		return nil, &Error{File: shown, Text: fmt.Sprintf("larger than %d MB", maxSize>>20)}
	}
	s, err := Parse(src, shown, rules)
	if err != nil {
		return nil, err
	}
	s.File = name
	return s, nil
}

// Parse reads the text of a file.
func Parse(src []byte, shown string, rules []string) (_ *Settings, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = &Error{File: shown, Text: fmt.Sprintf("cannot be read: %v", cause)}
		}
	}()
	r := &reader{file: shown, rules: rules}
	s := &Settings{}
	if top := r.document(src); top != nil {
		r.mapping("", top, fields(s))
	}
	if len(r.errs) > 0 {
		return nil, errors.Join(r.errs...)
	}
	return s, nil
}

// document returns the one value of a text, or nil if there is none.
func (r *reader) document(src []byte) *yaml.Node {
	dec := yaml.NewDecoder(bytes.NewReader(src))
	var doc, second yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if !errors.Is(err, io.EOF) { // nothing but comments
			r.errs = append(r.errs, r.syntax(err))
		}
		return nil
	}
	switch err := dec.Decode(&second); {
	case err == nil:
		r.fail(&second, "a second document")
	case !errors.Is(err, io.EOF):
		r.errs = append(r.errs, r.syntax(err))
	}
	if len(doc.Content) == 0 {
		return nil
	}
	return doc.Content[0]
}

// lineOf matches how the parser says where an error is.
var lineOf = regexp.MustCompile(`^line (\d+): `)

// syntax converts an error of the parser. It knows the line at best.
func (r *reader) syntax(err error) error {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	e := &Error{File: r.file, Text: text}
	if m := lineOf.FindStringSubmatch(text); m != nil {
		e.Line, _ = strconv.Atoi(m[1])
		e.Text = text[len(m[0]):]
	}
	return e
}
