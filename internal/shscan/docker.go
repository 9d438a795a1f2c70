package shscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// Instructions of a Dockerfile.
var (
	shellForm   = regexp.MustCompile(`(?i)^[ \t]*(?:ONBUILD[ \t]+)?(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK(?:[ \t]+--\S+)*[ \t]+CMD)[ \t]+(?:(?:--\S+|\\\r?\n)[ \t]*)*`)
	hereDoc     = regexp.MustCompile(`^<<-?["']?(\w+)["']?[ \t]*\r?$`)
	setting     = regexp.MustCompile(`(?im)^[ \t]*(?:ENV|ARG)[ \t]+([^\n]*)`)
	settingPair = regexp.MustCompile(`([A-Za-z_]\w*)=(?:"([^"$\\\n]+)"|([^\s"'$\\]+))(?:\s|$)`)
	escapeLine  = regexp.MustCompile("(?im)^#[ \\t]*escape[ \\t]*=[ \\t]*`")
)

// dockerChunks returns the commands of a Dockerfile that a shell runs.
func dockerChunks(src string) []*chunk {
	if escapeLine.MatchString(src) {
		return nil // for Windows
	}
	presets := dockerVariables(src)
	var out []*chunk
	for at := 0; at < len(src); {
		end := dockerEnd(src, at)
		if m := shellForm.FindString(src[at:end]); m != "" {
			start := at + len(m)
			if doc := hereDoc.FindStringSubmatch(src[start:end]); doc != nil {
				end = hereEnd(src, end, doc[1])
				start = min(start+strings.IndexByte(src[start:]+"\n", '\n')+1, end)
			}
			if start < end && src[start] != '[' {
				c := dockerCommand(src, start, end)
				c.preset, c.shown = presets, true
				out = append(out, c)
			}
		}
		at = end + 1
	}
	return out
}

// dockerEnd returns where an instruction ends. Comments between the lines that a
// backslash joins do not end it.
func dockerEnd(src string, at int) int {
	for first := true; ; first = false {
		n := strings.IndexByte(src[at:], '\n')
		if n < 0 {
			return len(src)
		}
		end := at + n
		line := strings.TrimSpace(src[at:end])
		comment := strings.HasPrefix(line, "#")
		if first && comment || !comment && !strings.HasSuffix(line, `\`) {
			return end
		}
		at = end + 1
	}
}

// hereEnd returns where a here-document ends that starts behind an offset.
func hereEnd(src string, at int, word string) int {
	for at < len(src) {
		start := at + 1
		n := strings.IndexByte(src[start:]+"\n", '\n')
		if strings.TrimSpace(src[start:start+n]) == word {
			return start
		}
		at = start + n
	}
	return len(src)
}

// dockerCommand returns a command without the comments between its lines.
func dockerCommand(src string, at, end int) *chunk {
	b := &builder{src: src}
	start := at
	for at < end {
		line := min(at+strings.IndexByte(src[at:]+"\n", '\n')+1, end)
		if at == start || !strings.HasPrefix(strings.TrimLeft(src[at:line], " \t"), "#") {
			b.lines(at, line)
		}
		at = line
	}
	c := b.chunk()
	c.base = start
	return c
}

// dockerVariables returns the variables that a Dockerfile sets once.
func dockerVariables(src string) map[string]preset {
	out := map[string]preset{}
	count := map[string]int{}
	for _, s := range setting.FindAllStringSubmatchIndex(src, -1) {
		for _, m := range settingPair.FindAllStringSubmatchIndex(src[s[2]:s[3]], -1) {
			name := src[s[2]+m[2] : s[2]+m[3]]
			from, to := m[4], m[5]
			if from < 0 {
				from, to = m[6], m[7]
			}
			span := fixes.Span{Start: s[2] + from, End: s[2] + to}
			out[name] = preset{src[span.Start:span.End], span, true}
			count[name]++
		}
	}
	for name, n := range count {
		if n > 1 {
			delete(out, name)
		}
	}
	return out
}
