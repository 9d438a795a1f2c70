package jssyntax

import (
	"strings"
	"testing"
	"time"
)

// TestHostileTypes checks that no source with types takes long, or stops the
// program: a stack that overflows cannot be recovered.
func TestHostileTypes(t *testing.T) {
	for name, part := range map[string]string{
		"<": "<", "a<": "a<", "a<b,": "a<b,", "let a:A<": "A<", "typeof": "a as typeof ", "keyof": "type A=keyof keyof ",
		"assertions": "<a>", "closing": "</a>", "elements": "<a>{", "attributes": "<a b=<c d={", "text": "{'<", "fragments": "<>",
		"parentheses": "(", "parameters": "(a:", "results": "a?(b):c=>", "casts": "a as any as ", "conditional types": "a as b extends c?d:",
		"bounds": "a as infer b extends ", "functions": "a as()=>", "constructors": "a as new<b extends ", "templates": "a as`${",
		"literals": "a as{b:", "arguments": "a<b>(", "comparisons": "a<(b", "classes": "class A<B>{c=", "members": "class A{b():c;",
		"objects": "{a:", "defaults": "({a=", "namespaces": "namespace A{", "enums": "enum A{b=", "declare": "declare ", "abstract": "abstract class A{abstract ",
		"decorators": "@a(", "overloads": "function a():b;", "imports": "import{type a,", "export": "export ", "arrows": "a=>", "async": "async(a=",
		"async types": "async<a>(", "generic arrows": "<a,>(b=", "broken": "let a:;", "broken blocks": "{let a:;", "comments": "/*", "optional": "a?:",
		"not null": "a!", "commas": "a<b,c>(d),", "labels": "a:", "else": "if(a as b)c;else ", "regexps": "<a>/[", "entities": "<a b='&'>&amp;</a>\n",
	} {
		for _, lang := range []Language{TypeScript, TSX} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				src := strings.Repeat(part, 150_000/len(part))
				start := time.Now()
				f := ParseAs(src, lang)
				if took := time.Since(start); took > 20*time.Second {
					t.Errorf("language %d takes %v", lang, took)
				}
				if f.Src != src {
					t.Error("the text has changed")
				}
				checkTypeTokens(t, f)
			})
		}
	}
}
