package walk

import (
	"bytes"
	"encoding/binary"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// A tracked set is what git tracks of a repository, by path from its top, and
// the folders that hold it. Ignore patterns do not count for what is tracked.
type tracked map[string]bool

// holds reports whether git tracks a file, or anything below a folder.
func (t tracked) holds(names []string) bool { return t[strings.Join(names, "/")] }

// readTracked reads the index of the repository at top. Where there is none, or
// none that can be read, nothing counts as tracked.
func readTracked(top string) tracked {
	data, err := os.ReadFile(filepath.Join(gitFolder(top), "index"))
	if err != nil {
		return nil
	}
	t := tracked{}
	for _, name := range indexNames(data) {
		for ; name != "." && !t[name]; name = path.Dir(name) {
			t[name] = true
		}
	}
	return t
}

// Sizes of an index of git whose object names are SHA-1: its header, and an
// entry up to its flags.
const (
	indexHeader = 12
	entryFixed  = 62
)

// indexNames returns the paths of an index, versions 2 to 4 (gitformat-index).
// It stops where the data make no sense.
func indexNames(data []byte) []string {
	if len(data) < indexHeader || string(data[:4]) != "DIRC" {
		return nil
	}
	version := binary.BigEndian.Uint32(data[4:])
	count := binary.BigEndian.Uint32(data[8:])
	data = data[indexHeader:]
	var names []string
	last := ""
	for range count {
		if len(data) < entryFixed {
			break
		}
		fixed := entryFixed
		if version >= 3 && data[60]&0x40 != 0 {
			fixed += 2 // extended flags
		}
		name, size, ok := entryName(data, fixed, version, last)
		if !ok {
			break
		}
		names = append(names, name)
		last, data = name, data[size:]
	}
	return names
}

// entryName returns the path of the entry that data starts with, and the size of
// the entry. Version 4 spells a path by what it shares with the last one.
func entryName(data []byte, fixed int, version uint32, last string) (name string, size int, ok bool) {
	if len(data) < fixed {
		return "", 0, false
	}
	rest := data[fixed:]
	prefix := ""
	if version == 4 {
		cut, n := offset(rest)
		if n == 0 || cut > len(last) {
			return "", 0, false
		}
		prefix, rest, fixed = last[:len(last)-cut], rest[n:], fixed+n
	}
	end := bytes.IndexByte(rest, 0)
	if end < 0 {
		return "", 0, false
	}
	size = fixed + end + 1
	if version < 4 {
		size = (fixed + end + 8) &^ 7 // padded with one to eight zero bytes
	}
	return prefix + string(rest[:end]), size, size <= len(data)
}

// offset reads git's variable-width number and the count of its bytes.
func offset(data []byte) (value, n int) {
	for i, b := range data {
		if i > 0 {
			value++
		}
		value = value<<7 | int(b&0x7f)
		if b&0x80 == 0 {
			return value, i + 1
		}
		if i == 3 {
			break
		}
	}
	return 0, 0
}
