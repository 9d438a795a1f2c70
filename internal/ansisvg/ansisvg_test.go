package ansisvg

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// drawn reads a picture and returns its lines, with the classes of their parts in
// front: [red]text.
func drawn(t *testing.T, svg string) (lines []string) {
	t.Helper()
	for d := xml.NewDecoder(strings.NewReader(svg)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return lines
		}
		if err != nil {
			t.Fatal(err)
		}
		element, ok := token.(xml.StartElement)
		if !ok || element.Name.Local != "text" {
			continue
		}
		var text struct {
			Parts []struct {
				Class string `xml:"class,attr"`
				Text  string `xml:",chardata"`
			} `xml:"tspan"`
		}
		if err := d.DecodeElement(&text, &element); err != nil {
			t.Fatal(err)
		}
		line := ""
		for _, p := range text.Parts {
			if p.Class != "" {
				line += "[" + p.Class + "]"
			}
			line += p.Text
		}
		lines = append(lines, line)
	}
}

func TestRender(t *testing.T) {
	for text, want := range map[string]string{
		"a\nb\n":                          "a|b",
		"a\n\nb":                          "a|b", // an empty line takes its place, and no element
		"  two  spaces":                   "  two  spaces",
		"<a> & \"b\"":                     `<a> & "b"`,
		"\x1b[31mred\x1b[0m plain":        "[red]red plain",
		"\x1b[1;32mboth\x1b[m":            "[bold green]both",
		"\x1b[2mover\nlines\x1b[0m":       "[dim]over|[dim]lines",
		"0123456789abcdefghijKLM":         "0123456789abcdefghij|KLM",
		"01234567890123456789":            "01234567890123456789",
		"0123456789\x1b[36mabcdefghijKLM": "0123456789[cyan]abcdefghij|[cyan]KLM",
		strings.Repeat("…", 21):           strings.Repeat("…", 20) + "|…",
	} {
		t.Run(text, func(t *testing.T) {
			svg, err := Render("title", text, 20)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(drawn(t, svg), "|"); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// What cannot be drawn is an error, and no picture that lacks something.
func TestRenderFails(t *testing.T) {
	for _, text := range []string{"\x1b[45mx", "\x1b[2J", "a\tb", "\xff", "\x1b]0;title\a"} {
		if svg, err := Render("title", text, 20); err == nil {
			t.Errorf("%q is drawn: %s", text, svg)
		}
	}
}

// Each line has its own height, empty ones as well.
func TestHeight(t *testing.T) {
	one, err := Render("title", "a\n", 10)
	if err != nil {
		t.Fatal(err)
	}
	three, err := Render("title", "a\n\nb\n", 10)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(one, `height="71"`) || !strings.Contains(three, `height="105"`) {
		t.Errorf("%s\n%s", one, three)
	}
}
