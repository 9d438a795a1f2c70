package jssyntax

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
)

// FuzzErase checks that erasing keeps every line and offset, that trees and tokens
// hold together, and, by esbuild, which has a parser of its own, that what is
// left means the same: both print the same program. esbuild takes more for valid
// than TypeScript's compiler does, which errors of ours are about.
func FuzzErase(f *testing.F) {
	for _, test := range eraseTests {
		f.Add(test.src, uint8(test.lang))
	}
	for _, test := range typeTests {
		f.Add(test.src, uint8(test.lang))
	}
	f.Add("interface A{};", uint8(TypeScript))
	addTyped(f)
	f.Fuzz(func(t *testing.T, src string, language uint8) {
		lang := Language(language % 4)
		e := erase(src, lang)
		out := e.output()
		if len(out) != len(src) {
			t.Fatalf("%d bytes become %d", len(src), len(out))
		}
		file := ParseAs(src, lang)
		checkTree(t, file)
		checkTypeTokens(t, file)
		want, problem := printed(src, api.LoaderTS)
		sign := slices.ContainsFunc(e.cuts, func(c cut) bool { return c.text == castSign }) // which is not in the tree
		if lang != TypeScript || problem != "" || e.err != nil || sign || beyondErasing.MatchString(src) {
			return
		}
		got, problem := printed(out, api.LoaderJS)
		if withoutEmpty(got) != withoutEmpty(want) && !strings.HasSuffix(problem, "has already been declared") { // types may be declared again
			t.Errorf("%s\nis erased to\n%s\nwhich is\n%s%s, not\n%s", src, out, got, problem, want)
		}
	})
}

// addTyped adds the fixtures with types and elements.
func addTyped(f *testing.F) {
	for ext, lang := range map[string]Language{"ts": TypeScript, "tsx": TSX, "jsx": JSX} {
		paths, _ := filepath.Glob("../../testdata/js/*/in." + ext)
		if len(paths) == 0 {
			f.Fatal("no fixtures found")
		}
		for _, path := range paths {
			src, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(src), uint8(lang))
		}
	}
}

// printed returns how esbuild prints a program, or why it is not valid.
func printed(src string, loader api.Loader) (code, problem string) {
	r := api.Transform(src, api.TransformOptions{
		Loader: loader, Target: api.ESNext, LegalComments: api.LegalCommentsNone, MinifyWhitespace: true, LogLevel: api.LogLevelSilent,
		TsconfigRaw: `{"compilerOptions": {"verbatimModuleSyntax": true, "useDefineForClassFields": true}}`,
	})
	if len(r.Errors) > 0 {
		return "", r.Errors[0].Text
	}
	return string(r.Code), ""
}

// withoutEmpty returns what esbuild printed without empty statements, which do
// nothing: a type's declaration and the semicolon behind it are one for esbuild.
func withoutEmpty(code string) string {
	code = semicolons.ReplaceAllString(code, ";")
	return strings.TrimLeft(strings.NewReplacer("{;", "{", ";}", "}").Replace(code), ";")
}

var semicolons = regexp.MustCompile(`;+`)

// beyondErasing matches what esbuild gives a meaning beyond that of the rest of
// the program, or prints in another way: enums, namespaces, parameter properties,
// decorators, assignments of modules.
var beyondErasing = regexp.MustCompile(`\b(enum|namespace|module|constructor|declare|abstract|accessor)\b|@|\b(import|export)\b[^;]*=|\\u|[^\x00-\x7f]|<!--|-->|//|/\*|'use |"use |\x60use |#!`)
