package main

import (
	"github.com/seauthlint/seauthlint/internal/shscan"
)

// newShellScanner returns the scanner of shell code, which knows the given hosts
// beside the public ones.
func newShellScanner(hosts []string) scanner {
	return shscan.New(shscan.Settings{Hosts: hosts, Suppressed: true, Notes: true})
}

// isShell reports whether files of that name hold shell code: scripts, makefiles,
// Dockerfiles, YAML, Markdown.
func isShell(name string) bool { return shscan.Named(name) }

// maybeShell reports whether a file of that name is a shell script if its first line
// says so.
func maybeShell(name string) bool { return shscan.MaybeScript(name) }

// scannerOf returns the scanner of a file that is not Go.
func (c *check) scannerOf(path string, src []byte) scanner {
	if c.isShellCode(path, src) {
		return c.shellScanner
	}
	return c.scanner
}

// isShellCode reports whether a file holds shell code: by its name, or its first line.
func (c *check) isShellCode(path string, src []byte) bool {
	return isShell(path) || maybeShell(path) && shscan.IsScript(src)
}
