package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/seauthlint/seauthlint/internal/replace"
)

// version is that of the format. It also stands for how code is hashed.
const version = 1

// An entry is one line of the file.
type entry struct {
	Key
	Count int `json:"count"`
}

// A document is the whole file.
type document struct {
	Version  int     `json:"version"`
	Findings []entry `json:"findings"`
}

// Write writes the baseline to a file, as a whole or not at all: an entry a line, so that
// branches can be merged.
func (b Baseline) Write(name string) error {
	return replace.Replacer{}.Create(name, b.encode())
}

// encode returns the text of the file.
func (b Baseline) encode() []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n  \"version\": %d,\n  \"findings\": [", version)
	for i, k := range b.sorted() {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n    ")
		enc := json.NewEncoder(&out)
		enc.SetEscapeHTML(false)
		_ = enc.Encode(entry{k, b[k]}) // texts and numbers can be encoded
		out.Truncate(out.Len() - 1)    // its newline
	}
	out.WriteString("\n  ]\n}\n")
	return out.Bytes()
}

// Read reads a file. The errors name the line, if it is known.
func Read(name string) (Baseline, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return decode(src)
}

// decode reads the text of a file.
func decode(src []byte) (Baseline, error) {
	var doc document
	dec := json.NewDecoder(bytes.NewReader(src))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&doc); err != nil {
		return nil, located(err, src, dec.InputOffset())
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, located(errors.New("something follows the end"), src, dec.InputOffset())
	}
	if doc.Version != version {
		return nil, fmt.Errorf("version %d is not known, only %d is: write it anew", doc.Version, version)
	}
	b := Baseline{}
	for _, e := range doc.Findings {
		switch {
		case e.Rule == "" || e.Path == "" || e.Code == "":
			return nil, fmt.Errorf("an entry lacks its rule, path or code: %+v", e)
		case e.Count < 1:
			return nil, fmt.Errorf("a count of %d in %s", e.Count, e.Path)
		case b[e.Key] > 0:
			return nil, fmt.Errorf("an entry is there twice: %s in %s", e.Rule, e.Path)
		}
		b[e.Key] = e.Count
	}
	return b, nil
}

// located adds the line to an error of the decoder.
func located(err error, src []byte, offset int64) error {
	var syntax *json.SyntaxError
	var value *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		err, offset = errors.New("it ends too early"), int64(len(src))
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &value):
		offset = value.Offset
	}
	line := 1 + bytes.Count(src[:min(max(offset, 0), int64(len(src)))], []byte("\n"))
	return fmt.Errorf("line %d: %s", line, strings.TrimPrefix(err.Error(), "json: "))
}
