package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/seauthlint/seauthlint/fixes"
)

// commands are the workflow commands of GitHub for each severity.
var commands = map[fixes.Severity]string{fixes.Note: "notice", fixes.Warning: "warning", fixes.Error: "error"}

// What ends a command, or a property of one, is escaped. These are the rules of
// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
var (
	commandText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	commandProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// writeGitHub writes workflow commands, which GitHub turns into annotations. It
// shows ten of a kind a step; the log shows all.
func writeGitHub(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	for _, e := range r.Entries {
		text := at(e.Path, e.From) + ": " + e.Rule + " " + OneLine(e.Message) + "\n" + remedy(e)
		fmt.Fprintf(b, "::%s file=%s,%s,title=%s::%s\n", commands[e.Severity],
			commandPath(r.rooted(e.Path)), lineProperties(e), commandProperty.Replace("seauthlint: "+e.Rule+" "+e.Name),
			commandText.Replace(strings.TrimSuffix(text, "\n")))
	}
	for _, p := range r.Problems {
		file := ""
		if p.Path != "" {
			file = "file=" + commandPath(r.rooted(p.Path)) + ","
		}
		fmt.Fprintf(b, "::error %stitle=seauthlint::%s\n", file, commandText.Replace(p.String()))
	}
	if !r.Quiet {
		fmt.Fprintln(b, summary(r.Entries))
	}
	return b.Flush()
}

// commandPath spells a path as a property. What a log must not hold, such as the
// beginning of a color, is replaced.
func commandPath(path string) string {
	return commandProperty.Replace(strings.Map(func(c rune) rune {
		if c < ' ' && c != '\r' && c != '\n' || c == 0x7f {
			return utf8.RuneError
		}
		return c
	}, path))
}

// lineProperties spells where a finding is. Columns are allowed only within one
// line.
func lineProperties(e Entry) string {
	if e.From.Line != e.To.Line {
		return fmt.Sprintf("line=%d,endLine=%d", e.From.Line, e.To.Line)
	}
	return fmt.Sprintf("line=%d,endLine=%d,col=%d,endColumn=%d", e.From.Line, e.To.Line, e.From.UTF16, e.To.UTF16)
}

// remedy says in a line what the fix does, or why there is none. It may be empty.
func remedy(e Entry) string {
	switch {
	case e.Fix == nil && e.NoFix == "":
		return ""
	case e.Fix == nil:
		return "no fix: " + OneLine(e.NoFix)
	case e.Fix.Safety == fixes.Unsafe:
		return "fix (--unsafe-fixes): " + OneLine(e.Fix.Message)
	}
	return "fix (--fix): " + OneLine(e.Fix.Message)
}

// String spells a problem on one line, with the path before it.
func (p Problem) String() string {
	if p.Path == "" {
		return OneLine(p.Message)
	}
	return ShowPath(p.Path) + ": " + OneLine(p.Message)
}
