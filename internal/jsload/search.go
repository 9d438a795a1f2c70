package jsload

import (
	"bytes"
	"hash/maphash"
	"path/filepath"
	"slices"
	"strings"
)

// A key stands for the file that a specifier seems to mean: for its place if the
// specifier is relative, else for its name, both without the extension.
type key uint64

// seed makes keys.
var seed = maphash.MakeSeed()

// placeKey returns the key of a place.
func placeKey(place string) key { return key(maphash.String(seed, withoutExtension(place))) }

// nameKey returns the key of a name: the last element of a path.
func nameKey(path string) key {
	path = strings.TrimSuffix(path, "/")
	return key(maphash.String(seed, "/"+withoutExtension(path[strings.LastIndexByte(path, '/')+1:])))
}

// withoutExtension returns a name without the extension that specifiers may leave
// out.
func withoutExtension(name string) string {
	if ext := filepath.Ext(name); slices.Contains(extensions, ext) {
		return name[:len(name)-len(ext)]
	}
	return name
}

// keys returns the keys of a file.
func (l *loader) keys(name string) []key {
	list := []key{placeKey(name), nameKey(name)}
	dir, base := filepath.Split(name)
	dir = filepath.Clean(dir)
	if withoutExtension(base) == "index" {
		list = append(list, placeKey(dir), nameKey(filepath.ToSlash(dir)))
	}
	for range maxMain {
		if c := l.configOf(dir); c.isPackage && l.mainOf(dir) == name {
			list = append(list, placeKey(dir), nameKey(filepath.ToSlash(dir)), nameKey(c.name))
		}
		dir = filepath.Dir(dir)
	}
	return list
}

// maxMain bounds how deep in a package its main file is looked for.
const maxMain = 3

// A search finds what a file seems to refer to by its bytes. What is found is
// looked at again as tokens.
type search struct {
	name, dir string
	src       []byte
	keys      []key
}

// maxSpec is the length of the longest specifier.
const maxSpec = 200

// relative finds texts that are relative specifiers, and . and .. where modules
// are named.
func (s *search) relative() {
	for _, quote := range []byte("'\"`") {
		for at := 0; ; {
			i := bytes.IndexByte(s.src[at:], quote)
			if i < 0 {
				break
			}
			if at += i + 1; at < len(s.src) && s.src[at] == '.' {
				s.dotted(at)
			}
		}
	}
}

// dotted adds what a text means that starts with a dot behind a quote.
func (s *search) dotted(at int) {
	switch spec := s.quoted(at); {
	case strings.HasPrefix(strings.TrimLeft(spec, "."), "/"):
		s.place(spec)
	case spec == "." || spec == "..":
		before := s.src[:at-1]
		if bytes.HasSuffix(before, []byte("require(")) || bytes.HasSuffix(before, []byte("from ")) {
			s.place(spec)
		}
	}
}

// place adds the place of a relative specifier.
func (s *search) place(spec string) {
	spec, _, _ = strings.Cut(spec, "?")
	s.keys = append(s.keys, placeKey(filepath.Join(s.dir, filepath.FromSlash(spec))))
}

// quoted returns the text between the quote before an offset and the next one, or "".
func (s *search) quoted(from int) string {
	if from == 0 || strings.IndexByte("'\"`", s.src[from-1]) < 0 {
		return ""
	}
	rest := s.src[from:min(len(s.src), from+maxSpec)]
	end := bytes.IndexByte(rest, s.src[from-1])
	if end < 0 || bytes.IndexByte(rest[:end], '\n') >= 0 {
		return ""
	}
	return string(rest[:end])
}

// marked finds texts that start as other specifiers of the project do.
func (s *search) marked(marks []string) {
	for _, mark := range marks {
		for at := 0; ; {
			i := bytes.Index(s.src[at:], []byte(mark))
			if i < 0 {
				break
			}
			i += at
			at = i + len(mark)
			if spec := s.quoted(i); spec != "" {
				s.keys = append(s.keys, nameKey(spec))
			}
		}
	}
}

// maxHeader is the length of what is searched for the header of a userscript.
const maxHeader = 16 << 10

// header finds what a userscript requires.
func (s *search) header() {
	head := s.src[:min(len(s.src), maxHeader)]
	for {
		i := bytes.Index(head, []byte("@require"))
		if i < 0 {
			return
		}
		head = head[i+len("@require"):]
		line, _, _ := bytes.Cut(head, []byte("\n"))
		url, _, _ := strings.Cut(strings.TrimSpace(string(line)), "#")
		s.keys = append(s.keys, nameKey(url))
	}
}

// worker finds what a worker loads.
func (s *search) worker() {
	for rest := s.src; ; {
		i := bytes.Index(rest, []byte("importScripts("))
		if i < 0 {
			return
		}
		rest = rest[i:]
		arguments, _, _ := bytes.Cut(rest[:min(len(rest), maxHeader)], []byte(")"))
		for _, spec := range strings.FieldsFunc(string(arguments), func(c rune) bool { return strings.ContainsRune("'\"`", c) }) {
			s.keys = append(s.keys, nameKey(spec))
		}
		rest = rest[len(arguments):]
	}
}

// scripts finds what a page loads.
func (s *search) scripts() {
	for at := 0; ; {
		i := bytes.Index(s.src[at:], []byte("src="))
		if i < 0 {
			return
		}
		at += i + len("src=")
		if spec := s.quoted(at + 1); spec != "" {
			spec, _, _ = strings.Cut(spec, "?")
			s.keys = append(s.keys, nameKey(spec))
		}
	}
}
