package gitdiff

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A hunk replaces lines of a file by others.
type hunk struct {
	old, now       int // the first line of either text
	removed, added []string
}

// parse returns the changed lines of the files of a patch, by their new paths.
func parse(patch string) (map[string]Lines, error) {
	files := map[string]Lines{}
	err := read(patch, func(path string, h hunk) {
		if path == "" {
			return // the file is gone
		}
		lines := files[path]
		first, last := h.now, h.now+len(h.added)-1
		if len(h.added) == 0 {
			last = h.now // what was removed stood between this line …
			first--      // … and the one before
		}
		lines.add(first, last)
		files[path] = lines
	})
	return files, err
}

// hunksOf returns the hunks of a patch of one file.
func hunksOf(patch string) (list []hunk, err error) {
	err = read(patch, func(_ string, h hunk) { list = append(list, h) })
	return list, err
}

// header matches the line before a hunk.
var header = regexp.MustCompile(`^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@`)

// read calls visit for each hunk of a patch, with the new path of its file. It is
// empty for a file that is removed. Hunks with lines of context come in parts.
func read(patch string, visit func(path string, h hunk)) error {
	r := reader{lines: strings.Split(strings.TrimSuffix(patch, "\n"), "\n"), visit: visit}
	for len(r.lines) > 0 {
		line := r.next()
		switch m := header.FindStringSubmatch(line); {
		case m != nil:
			if err := r.hunk(m); err != nil {
				return err
			}
		case strings.HasPrefix(line, "+++ "):
			path, err := pathOf(line[len("+++ "):])
			if err != nil {
				return err
			}
			r.path = path
		}
	}
	return nil
}

// A reader reads a patch.
type reader struct {
	lines []string
	path  string
	visit func(path string, h hunk)
}

// next returns the next line.
func (r *reader) next() string {
	line := r.lines[0]
	r.lines = r.lines[1:]
	return line
}

// hunk reads the lines of a hunk, whose numbers its header tells. What is in it
// may look like a header.
func (r *reader) hunk(m []string) error {
	h := hunk{old: number(m[1], 0), now: number(m[3], 0)}
	olds, news := number(m[2], 1), number(m[4], 1)
	if olds == 0 {
		h.old++ // it tells the line before
	}
	if news == 0 {
		h.now++
	}
	for olds > 0 || news > 0 {
		if len(r.lines) == 0 {
			return errors.New("the patch ends too early")
		}
		switch line := r.next(); {
		case strings.HasPrefix(line, "-"):
			if len(h.added) > 0 {
				h = r.flush(h)
			}
			h.removed = append(h.removed, line[1:])
			olds--
		case strings.HasPrefix(line, "+"):
			h.added = append(h.added, line[1:])
			news--
		case strings.HasPrefix(line, `\`): // no newline at the end
		default:
			h = r.flush(h)
			h.old, h.now = h.old+1, h.now+1
			olds, news = olds-1, news-1
		}
	}
	r.flush(h)
	return nil
}

// flush visits a hunk unless it is empty, and returns the one that follows.
func (r *reader) flush(h hunk) hunk {
	if len(h.removed)+len(h.added) > 0 {
		r.visit(r.path, h)
	}
	return hunk{old: h.old + len(h.removed), now: h.now + len(h.added)}
}

// number returns a number of a header, or what it is if it is not there.
func number(text string, missing int) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return missing
}

// pathOf returns the path that a patch names, or "" for none. Git quotes odd ones,
// and marks the end of those with spaces.
func pathOf(text string) (string, error) {
	text = strings.TrimSuffix(text, "\t")
	if strings.HasPrefix(text, `"`) {
		path, err := strconv.Unquote(text)
		if err != nil {
			return "", fmt.Errorf("the patch names %s: %w", text, err)
		}
		text = path
	}
	if text == "/dev/null" {
		return "", nil
	}
	return strings.TrimPrefix(text, "b/"), nil
}
