package report

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// writeConcise writes one line a finding, which editors can read.
func writeConcise(w io.Writer, r *Report) error {
	p := newPrinter(w, r)
	for _, e := range r.Entries {
		p.head(e)
	}
	p.statistics()
	return p.Flush()
}

// writeText writes findings with their code and their fixes, and a summary.
func writeText(w io.Writer, r *Report) error {
	p := newPrinter(w, r)
	for _, e := range r.Entries {
		p.finding(e)
	}
	p.statistics()
	if !r.Quiet {
		p.line(summary(r.Entries))
	}
	return p.Flush()
}

// A printer writes text, in colour if the report wants it.
type printer struct {
	*bufio.Writer
	report *Report
	units  map[string]Entry // where the fix of a unit was shown
}

// newPrinter returns a printer of the report.
func newPrinter(w io.Writer, r *Report) *printer {
	return &printer{bufio.NewWriter(w), r, map[string]Entry{}}
}

// The codes of the colours that are used.
const (
	bold   = "1"
	red    = "31"
	green  = "32"
	yellow = "33"
	cyan   = "36"
	faint  = "2"
)

// levelColor is the colour of each severity.
var levelColor = map[fixes.Severity]string{fixes.Note: cyan, fixes.Warning: yellow, fixes.Error: red}

// paint returns the text in a colour.
func (p *printer) paint(color, text string) string {
	if !p.report.Color || text == "" {
		return text
	}
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}

// line writes the parts and ends the line.
func (p *printer) line(parts ...string) {
	p.WriteString(strings.TrimRight(strings.Join(parts, ""), " "))
	p.WriteByte('\n')
}

// head writes the line that says where and what.
func (p *printer) head(e Entry) {
	p.line(p.paint(bold, at(e.Path, e.From)), ": ", e.Rule, " ",
		p.paint(levelColor[e.Severity], e.Severity.String()), ": ", OneLine(e.Message))
}

// at spells a place as path:line:column.
func at(path string, pos Position) string {
	return fmt.Sprintf("%s:%d:%d", ShowPath(path), pos.Line, pos.Column)
}

// ShowPath returns a path that is safe to print: quoted if it holds what would
// break the line or move the cursor.
func ShowPath(path string) string {
	// GitHub takes a line of a log that begins like this for a command.
	if strings.ContainsFunc(path, isHarmful) || strings.HasPrefix(path, "::") || strings.HasPrefix(path, "##[") {
		return strconv.Quote(path)
	}
	return path
}

// OneLine makes a message safe to print.
func OneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if isHarmful(r) {
			return ' '
		}
		return r
	}, text)
}

// finding writes a finding with all there is to know of it.
func (p *printer) finding(e Entry) {
	p.head(e)
	color := levelColor[e.Severity]
	p.lines(e.Frame, color)
	for _, r := range e.Related {
		if r.Path != e.Path {
			p.line("  ", p.paint(bold, at(r.Path, r.From)), ": ", OneLine(r.Message))
			p.lines(r.Frame, cyan)
		}
	}
	p.fix(e)
	p.line()
}

// fix writes what --fix writes, or why there is no fix. The fix of a unit is
// shown with its first finding.
func (p *printer) fix(e Entry) {
	if e.Fix == nil {
		if e.NoFix != "" {
			p.line("  ", p.paint(yellow, "no fix"), ": ", OneLine(e.NoFix))
		}
		return
	}
	title := "fix"
	if e.Fix.Safety == fixes.Unsafe {
		title = "fix (--unsafe-fixes)"
	}
	p.line("  ", p.paint(green, title), ": ", OneLine(e.Fix.Message))
	if first, shown := p.units[e.Path+"\x00"+e.Unit]; shown && e.Unit != "" {
		p.line("  the lines are shown at ", at(first.Path, first.From))
		return
	}
	p.units[e.Path+"\x00"+e.Unit] = e
	if e.Withheld {
		p.line("  the lines spell a token; --show-secrets shows them")
	}
	for _, v := range e.Preview {
		if v.Path != e.Path {
			p.line("  ", p.paint(bold, ShowPath(v.Path)), ":")
		}
		p.lines(v.Lines, "")
	}
}

// lines writes lines of code behind their numbers, and their carets.
func (p *printer) lines(lines []Line, color string) {
	wide := 0
	for _, l := range lines {
		wide = max(wide, len(number(l)))
	}
	diff := slices.ContainsFunc(lines, func(l Line) bool { return l.Mark != ' ' })
	for _, l := range lines {
		gutter := p.paint(faint, fmt.Sprintf("%*s |", wide, number(l)))
		text := l.Text
		switch {
		case l.Mark == '-':
			text = p.paint(red, "- "+text)
		case l.Mark == '+':
			text = p.paint(green, "+ "+text)
		case diff:
			text = "  " + text
		}
		p.line("  ", gutter, " ", text)
		if l.Carets != "" {
			p.line("  ", p.paint(faint, strings.Repeat(" ", wide)+" |"), " ", p.carets(l.Carets, color), p.label(l))
		}
	}
}

// runs are the parts of carets that have one colour.
var runs = regexp.MustCompile(`\^+|-+`)

// carets paints carets: those of the finding as its severity, those of notes in a
// colour of their own.
func (p *printer) carets(carets, color string) string {
	return runs.ReplaceAllStringFunc(carets, func(run string) string {
		if run[0] == '-' {
			return p.paint(cyan, run)
		}
		return p.paint(color, run)
	})
}

// label returns what goes behind the carets of a note.
func (p *printer) label(l Line) string {
	if l.Label == "" {
		return ""
	}
	return " " + p.paint(cyan, OneLine(l.Label))
}

// number returns the number of a line, or blanks.
func number(l Line) string {
	if l.Number == 0 {
		return ""
	}
	return strconv.Itoa(l.Number)
}
