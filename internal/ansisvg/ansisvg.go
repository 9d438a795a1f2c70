// Package ansisvg draws what a program prints on a terminal as an SVG picture. It
// knows the escape sequences of colours and weights that our reports use, and
// fails on others.
package ansisvg

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// The measures of the picture, in pixels.
const (
	charWidth  = 7.2 // of the font below at its size
	lineHeight = 17
	fontSize   = 12
	margin     = 14
	bar        = 26 // height of the title bar
)

// styles are the codes of escape sequences and the classes that draw them.
var styles = map[string]string{
	"1": "bold", "2": "dim", "31": "red", "32": "green", "33": "yellow", "34": "blue", "35": "magenta", "36": "cyan",
}

// sheet draws the classes. The colours are legible on the background of the
// picture, which has its own whatever the page has.
const sheet = `text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;fill:#d6deeb;white-space:pre}
.bold{font-weight:bold}.dim{fill:#8494a8}.red{fill:#ff7b7b}.green{fill:#8fd694}.yellow{fill:#e8c46b}.blue{fill:#82aaff}.magenta{fill:#d2a6ff}.cyan{fill:#7fdbe8}
`

// A span is text of one style.
type span struct{ class, text string }

// escape matches an escape sequence of a style.
var escape = regexp.MustCompile("\x1b\\[([0-9;]*)m")

// Render returns the picture of a terminal of so many columns, in which longer
// lines go on in the next one, with the title above it.
func Render(title, text string, columns int) (string, error) {
	var lines [][]span
	class := ""
	for line := range strings.Lines(text) {
		spans, next, err := parse(strings.TrimRight(line, "\n"), class)
		if err != nil {
			return "", err
		}
		class = next
		lines = append(lines, wrap(spans, columns)...)
	}
	return draw(title, lines, columns), nil
}

// parse splits a line that begins in a style, and returns the style at its end.
func parse(line, class string) (spans []span, last string, err error) {
	at := 0
	add := func(text string) {
		if text != "" {
			spans = append(spans, span{class, text})
		}
	}
	for _, m := range escape.FindAllStringSubmatchIndex(line, -1) {
		add(line[at:m[0]])
		at = m[1]
		if class, err = classOf(line[m[2]:m[3]]); err != nil {
			return nil, "", err
		}
	}
	add(line[at:])
	if i := strings.IndexFunc(escape.ReplaceAllString(line, ""), func(r rune) bool { return r < ' ' || r == utf8.RuneError }); i >= 0 {
		return nil, "", fmt.Errorf("cannot draw a character of %q", line)
	}
	return spans, class, nil
}

// classOf returns the classes of the codes of an escape sequence.
func classOf(codes string) (string, error) {
	var classes []string
	for code := range strings.SplitSeq(codes, ";") {
		switch class, ok := styles[code]; {
		case ok:
			classes = append(classes, class)
		case code == "" || code == "0":
			classes = nil
		default:
			return "", fmt.Errorf("cannot draw the style %s", code)
		}
	}
	return strings.Join(classes, " "), nil
}

// wrap splits a line into lines of so many columns.
func wrap(spans []span, columns int) [][]span {
	lines, room := [][]span{nil}, columns
	for _, s := range spans {
		for text := []rune(s.text); len(text) > 0; {
			if room == 0 {
				lines, room = append(lines, nil), columns
			}
			n := min(len(text), room)
			lines[len(lines)-1] = append(lines[len(lines)-1], span{s.class, string(text[:n])})
			text, room = text[n:], room-n
		}
	}
	return lines
}

// draw returns the picture of lines.
func draw(title string, lines [][]span, columns int) string {
	width := int(float64(columns)*charWidth) + 2*margin
	height := bar + len(lines)*lineHeight + 2*margin
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">`+"\n", width, height, width, height, quote(title))
	fmt.Fprintf(&b, "<style>%s</style>\n", sheet)
	fmt.Fprintf(&b, `<rect width="%d" height="%d" rx="8" fill="#131a24"/>`+"\n", width, height)
	for i, fill := range []string{"#ff5f57", "#febc2e", "#28c840"} {
		fmt.Fprintf(&b, `<circle cx="%d" cy="16" r="5" fill="%s"/>`+"\n", margin+6+18*i, fill)
	}
	for i, line := range lines {
		if len(line) > 0 {
			fmt.Fprintf(&b, `<text x="%d" y="%d" xml:space="preserve">%s</text>`+"\n", margin, bar+margin+i*lineHeight+fontSize, drawLine(line))
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// drawLine returns the elements of a line. Each has its place, so that columns
// keep below one another in a font of another width.
func drawLine(line []span) string {
	var b strings.Builder
	column := 0
	for _, s := range line {
		n := utf8.RuneCountInString(s.text)
		class := ""
		if s.class != "" {
			class = ` class="` + s.class + `"`
		}
		fmt.Fprintf(&b, `<tspan x="%.1f" textLength="%.1f"%s>%s</tspan>`, margin+float64(column)*charWidth, float64(n)*charWidth, class, quote(s.text))
		column += n
	}
	return b.String()
}

// quote escapes what XML reads as markup.
func quote(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(text)
}
