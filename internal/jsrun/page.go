package jsrun

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/seauthlint/seauthlint/internal/markup"
)

// startPage runs the scripts of a page, its modules behind the others, and then
// each event handler once. Then everything else is loaded, every link followed and
// every form sent.
func (m *machine) startPage(name, src string) {
	page := markup.Read(name, src)
	if markup.IsComponent(name) {
		m.start(name, moduleOf(page))
		return
	}
	for _, kind := range []markup.Kind{markup.Script, markup.Module, markup.Handler} {
		for _, b := range page.Blocks {
			switch {
			case b.Kind != kind:
			case b.Address != "" && !strings.Contains(b.Address, "callback="): // a library, which the host has
			case b.Address != "":
				m.start(name, "document.head.append(Object.assign(document.createElement('script'), { src: "+strconv.Quote(b.Address)+" }))")
			case kind == markup.Handler:
				m.start(name, "(function (event) {"+b.Code+"\n})()")
			default:
				m.start(name, b.Code)
			}
		}
	}
	for _, a := range page.Addresses {
		if a.What != "script src" && a.What != "form action" {
			m.load(a.Value, nil)
		}
	}
	for _, f := range page.Forms {
		m.sendForm(f)
	}
}

// moduleOf returns the scripts of a component, which are one module.
func moduleOf(page *markup.Page) string {
	var b strings.Builder
	for _, block := range page.Blocks {
		if block.Address == "" {
			b.WriteString(block.Code + "\n;")
		}
	}
	return b.String()
}

// load loads what a page shows, in a way that no script sees.
func (m *machine) load(address string, more map[string]any) {
	load, _ := goja.AssertFunction(m.member("dom.load"))
	m.turn(func() error {
		_, err := load(goja.Undefined(), m.rt.ToValue(address), goja.Null(), m.rt.ToValue("text/html"), m.rt.ToValue(more))
		return err
	})
}

// sendForm sends a form as if the user had pressed its button.
func (m *machine) sendForm(f markup.Form) {
	values := url.Values{}
	for _, x := range f.Fields {
		values.Add(x.Name, x.Value)
	}
	if !f.Post {
		action, _, _ := strings.Cut(f.Action, "?")
		m.load(action+"?"+values.Encode(), map[string]any{})
		return
	}
	m.load(f.Action, map[string]any{"method": "POST", "body": values.Encode(), "headers": [][]string{{"Content-Type", "application/x-www-form-urlencoded"}}})
}

// Parse reports why a text is not a program, or a page of programs.
func Parse(name, src string) error {
	if !markup.Named(name) {
		_, err := compile(name, src)
		return err
	}
	page := markup.Read(name, src)
	if markup.IsComponent(name) {
		_, err := compile(name, moduleOf(page))
		return err
	}
	for _, b := range page.Blocks {
		if b.Address == "" && b.Kind != markup.Handler {
			if _, err := compile(name, b.Code); err != nil {
				return err
			}
		}
	}
	return nil
}
