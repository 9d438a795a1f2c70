package shscan

import (
	"regexp"
	"slices"
	"strings"
)

// shellLabels are the labels of fences with shell code.
var shellLabels = []string{"sh", "bash", "shell", "zsh", "console", "terminal", "shellsession", "shell-session", "sh-session", "shellscript"}

var (
	fenceStart = regexp.MustCompile("^([ \\t]*(?:[-*+] +|\\d+[.)] +)?)(`{3,}|~{3,})[ \\t]*\\{?\\.?([\\w+-]*)[^`\\n]*$")
	prompt     = regexp.MustCompile(`^(?:\S+@\S+[^$#\n]*)?[$%] `)
	clientLine = regexp.MustCompile(`^(?:[$%] )?(?:curl|wget) `)
)

// markdownChunks returns the fences of shell code in Markdown.
func markdownChunks(src string) []*chunk {
	var out []*chunk
	for at := 0; at < len(src); {
		end := lineEnd(src, at)
		m := fenceStart.FindStringSubmatch(strings.TrimRight(src[at:end], "\r\n"))
		if m == nil {
			at = end
			continue
		}
		body := end
		at = body
		for at < len(src) && !closesFence(src[at:lineEnd(src, at)], m[2]) {
			at = lineEnd(src, at)
		}
		if c := fence(src, body, at, len(m[1]), strings.ToLower(m[3])); c != nil {
			out = append(out, c)
		}
		if at < len(src) {
			at = lineEnd(src, at)
		}
	}
	return out
}

// lineEnd returns where the line behind the one at an offset starts.
func lineEnd(src string, at int) int {
	if n := strings.IndexByte(src[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(src)
}

// closesFence reports whether a line ends a fence that marks opened.
func closesFence(line, marks string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, marks) && strings.Trim(line, marks[:1]) == ""
}

// fence returns the commands of a fence, or nil if it holds no shell code.
func fence(src string, at, end, indent int, label string) *chunk {
	text := src[at:end]
	if label != "" && !slices.Contains(shellLabels, label) || label == "" && !clientLine.MatchString(strings.TrimLeft(text, " \t\r\n")) {
		return nil
	}
	session := slices.ContainsFunc(strings.Split(text, "\n"), func(line string) bool {
		return prompt.MatchString(strings.TrimLeft(line, " \t"))
	})
	b := &builder{src: src}
	start, continued := at, false
	for at < end {
		next := lineEnd(src, at)
		line := src[at:next]
		skip := min(len(line)-len(strings.TrimLeft(line, " \t")), indent)
		if session {
			var ok bool
			if skip, ok = promptEnd(line, continued); !ok {
				at = next
				continue
			}
		}
		b.lines(at+skip, next)
		continued = strings.HasSuffix(strings.TrimRight(line, "\r\n"), `\`)
		at = next
	}
	c := b.chunk()
	c.base, c.doc = start, true
	return c
}

// promptEnd returns where the command of a line of a session starts, and whether
// the line is none that a command prints.
func promptEnd(line string, continued bool) (int, bool) {
	blanks := len(line) - len(strings.TrimLeft(line, " \t"))
	if m := prompt.FindString(line[blanks:]); m != "" {
		return blanks + len(m), true
	}
	if continued && strings.HasPrefix(line[blanks:], "> ") {
		return blanks + 2, true
	}
	return 0, continued
}
