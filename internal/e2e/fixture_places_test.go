package e2e

import (
	"slices"
	"testing"
)

func TestPlaces(t *testing.T) {
	for _, test := range []struct {
		src  string
		want []Place
	}{
		{`const axios = require('axios')`, []Place{Node}},
		{`import got from 'got'`, []Place{Node}},
		{`fetch(u, { key: process.env.KEY })`, []Place{Node}},
		{`fetch('https://api.stackexchange.com/me')`, []Place{Node, Chromium}},
		{`import ky from 'ky'`, []Place{Node, Chromium}},
		{`$.get(u)`, []Place{Chromium}},
		{`$['get'](u)`, []Place{Chromium}},
		{`fetch('//api.stackexchange.com/me')`, []Place{Chromium}},
		{"fetch(u, { mode: 'no-cors' })", []Place{Chromium}},
		{`// window` + "\n" + `fetch(u)`, []Place{Node, Chromium}},
		{`GM_xmlhttpRequest({})`, nil},
		{`require('https'); window.x = 1`, nil},
		{"// norun: it is broken\nfetch(u)", nil},
	} {
		f := Fixture{Src: test.src}
		if directive.MatchString(test.src) {
			f.NotRun = "it is broken"
		}
		got, reason := f.Places()
		if !slices.Equal(got, test.want) || (reason == "") != (test.want != nil) {
			t.Errorf("%s: %v %q, want %v", test.src, got, reason, test.want)
		}
	}
}

func TestIsModule(t *testing.T) {
	for src, want := range map[string]bool{
		"import a from 'a'":                       true,
		"const a = await fetch(u)":                true,
		"export const a = 1":                      true,
		"async function f() {\n  await g();\n}\n": false,
		"const a = require('a')":                  false,
	} {
		if got := isModule(src); got != want {
			t.Errorf("%s: %v", src, got)
		}
	}
}
