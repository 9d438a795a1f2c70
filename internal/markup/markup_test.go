package markup

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// show renders what was found of a page, one line each.
func show(src string, p *Page) string {
	var b strings.Builder
	kinds := []string{"script", "module", "handler"}
	for _, k := range p.Blocks {
		spelled := src[k.Span.Start:k.Span.End]
		switch {
		case k.Address != "":
			fmt.Fprintf(&b, "%s from %q as %q", kinds[k.Kind], k.Address, spelled)
		case k.Plain:
			fmt.Fprintf(&b, "%s %q", kinds[k.Kind], spelled)
		default:
			fmt.Fprintf(&b, "%s %q as %q", kinds[k.Kind], k.Code, spelled)
		}
		if k.Language != 0 {
			fmt.Fprintf(&b, " language %d", k.Language)
		}
		if k.Integrity {
			b.WriteString(" integrity")
		}
		b.WriteByte('\n')
	}
	for _, a := range p.Addresses {
		fmt.Fprintf(&b, "%s %q\n", a.What, a.Value)
	}
	for _, f := range p.Forms {
		fmt.Fprintf(&b, "form %q post %v", f.Action, f.Post)
		for _, x := range f.Fields {
			fmt.Fprintf(&b, " %s=%s", src[x.Span.Start:x.Span.End], x.Value)
		}
		b.WriteByte('\n')
	}
	for _, c := range p.Comments {
		fmt.Fprintf(&b, "comment %s\n", src[c.Start:c.End])
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a.html", `<script>a()</script><SCRIPT type="text/javascript">b()</SCRIPT >`, "script \"a()\"\nscript \"b()\"\n"},
		{"a.html", `<script type="application/json">{}</script><script type=text/x-handlebars>{{a}}</script><script type="importmap">{}</script>`, ""},
		{"a.html", `<script type=module>import './a.js'</script>`, "module \"import './a.js'\"\n"},
		{"a.html", `<script type="text/babel">a</script>`, "script \"a\" language 1\n"},
		{"a.html", `<script type="text/babel" data-type="module">a</script>`, "module \"a\" language 1\n"},
		{"a.html", `<script type="Text/JavaScript; charset=utf-8">a</script>`, "script \"a\"\n"},
		{"a.html", `<script src="a.js?x=1&amp;y=2" integrity=sha256-x></script>`, "script from \"a.js?x=1&y=2\" as \"a.js?x=1&amp;y=2\" integrity\nscript src \"a.js?x=1&y=2\"\n"},
		{"a.html", `<script><!-- a('</script>'); //--></script>b('</script>`, "script \"<!-- a('\"\n"},
		{"a.html", `<script><!-- <script> a('</script>') --></script>`, "script \"<!-- <script> a('</script>') -->\"\n"},
		{"a.html", "<script>\r\na()\r\n</script>", "script \"\\r\\na()\\r\\n\"\n"},
		{"a.html", `<script>a()`, "script \"a()\"\n"},
		{"a.html", `<script/>a()</script>`, "script \"a()\"\n"},
		{"a.xhtml", `<script src="a.js"/><p onclick="a()"/><script>//<![CDATA[
a()//]]></script>`, "script from \"a.js\" as \"a.js\"\nhandler \"a()\"\nscript \"//<![CDATA[\\na()//]]>\"\nscript src \"a.js\"\n"},
		{"a.xhtml", `<script> <![CDATA[ a() ]]> </script>`, "script \" a() \"\n"},
		{"a.html", `<textarea><script>a()</script></textarea><title><a href=b></title>`, ""},
		{"a.html", `<noscript><img src=a></noscript>`, "img src \"a\"\n"},
		{"a.html", `<!-- <script>a()</script> -->`, "comment <!-- <script>a()</script> -->\n"},
		{"a.html", `<p onclick="a('b')" onCut=c() onx="d" title=">">`, "handler \"a('b')\"\nhandler \"c()\"\n"},
		{"a.html", `<p onclick="a(&quot;b&quot;)">`, "handler \"a(\\\"b\\\")\" as \"a(&quot;b&quot;)\"\n"},
		{"a.html", `<p onclick="a() && b()">`, "handler \"a() && b()\"\n"},
		{"a.html", `<p onclick onfocus=>`, ""},
		{"a.html", `<a href="?a&amp;b"><a HREF='?c&copy=1'><img src=d><img src=e src=f>`, "a href \"?a&b\"\na href \"?c&copy=1\"\nimg src \"d\"\nimg src \"e\"\n"},
		{"a.html", `<form action=/a method=POST><input name="key" value=b><input type=submit></form><input name=c>`, "form action \"/a\"\nform \"/a\" post true key=b\n"},
		{"a.vue", `<template><title/><textarea @click="a"/></template><script setup lang="ts">b</script>`, "module \"b\" language 2\n"},
		{"a.svelte", `<script context="module">a</script><script>b</script><button onclick={c}>`, "module \"a\"\nmodule \"b\"\n"},
		{"a.html", ``, ""},
	} {
		t.Run(c.src, func(t *testing.T) {
			if diff := cmp.Diff(c.want, show(c.src, Read(c.name, c.src))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPlace(t *testing.T) {
	for _, c := range []struct{ src, text, want string }{
		{`<a href="?a=1&amp;key=2">`, "key=2", "key=2"},
		{`<a href="?a=1&key=2">`, "key=2", "key=2"},
		{`<a href="?key=&#40;&copy=1">`, "key=(", "key=&#40;"},
		{`<a href='?k=é&#x26;key=2'>`, "key=2", "key=2"},
		{"<a href=\"a\r\n?key=2\">", "key=2", "key=2"},
		{`<a href="?a&ampkey=2">`, "key=2", "key=2"},
	} {
		t.Run(c.src, func(t *testing.T) {
			a := Read("a.html", c.src).Addresses[0]
			from := strings.Index(a.Value, c.text)
			s := a.Place(from, from+len(c.text))
			if got := c.src[s.Start:s.End]; got != c.want {
				t.Errorf("got %q of %q, want %q", got, a.Value, c.want)
			}
		})
	}
}
