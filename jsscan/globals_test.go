package jsscan

import (
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// What the settings tell of a global variable counts as proof, unless the file
// says otherwise.
func TestGlobals(t *testing.T) {
	s := New(Settings{Globals: map[string]string{
		"seApiUrl": "https://api.stackexchange.com/2.3", "CONFIG.api.url": "https://api.stackexchange.com", "other": "https://example.com",
	}})
	for src, want := range map[string]string{
		"fetch(seApiUrl + '/me?key=' + key);":                                       "certain",
		"fetch(`${seApiUrl}/me?key=${key}`);":                                       "certain",
		"fetch(window.seApiUrl + '/me?key=' + key);":                                "certain",
		"const base = seApiUrl + '/me'; fetch(base + '?key=' + key);":               "certain",
		"function get(p) { return fetch(seApiUrl + p + '?key=' + key); }":           "certain",
		"fetch(CONFIG.api.url + '/2.3/me?key=' + key);":                             "certain",
		"const {api} = CONFIG; fetch(api.url + '/me?key=' + key);":                  "",
		"fetch(globalThis.CONFIG.api.url + '/me?key=' + key);":                      "certain",
		"CONFIG.api = load(); fetch(CONFIG.api.url + '/x?key=' + key);":             "",
		"fetch(other + '/me?key=' + key);":                                          "",
		"fetch(CONFIG.url + '/x?key=' + key);":                                      "",
		"var seApiUrl = 'https://example.com'; fetch(seApiUrl + '/x?key=' + key);":  "",
		"seApiUrl = 'https://example.com'; fetch(seApiUrl + '/x?key=' + key);":      "",
		"CONFIG = { api: { url: '/own' } }; fetch(CONFIG.api.url + '/x?key=' + k);": "",
		"function f(seApiUrl) { fetch(seApiUrl + '/x?key=' + key); }":               "probable",
		"import { seApiUrl } from './x'; fetch(seApiUrl + '/x?key=' + key);":        "probable",
	} {
		t.Run(src, func(t *testing.T) {
			got := ""
			for _, f := range s.Scan("a.js", []byte(src)) {
				got += f.Confidence.String()
				if f.Confidence == fixes.Certain && (f.Fix == nil || f.Fix.Safety != fixes.Safe) {
					t.Errorf("no safe fix: %s", f.NoFix)
				}
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// Without settings the same is probable at best.
func TestNoGlobals(t *testing.T) {
	const src = "fetch(seApiUrl + '/me?key=' + key);"
	for _, f := range New(Settings{}).Scan("a.js", []byte(src)) {
		if f.Confidence == fixes.Certain {
			t.Error("the host counts as proven")
		}
	}
}
