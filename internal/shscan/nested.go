package shscan

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// shells are commands that run code which they are given: as the argument of -c,
// or on their standard input.
var shells = []string{"sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "su"}

// starters are commands beside the wrappers that start a shell, here or elsewhere.
var starters = []string{"docker", "docker-compose", "podman", "kubectl", "ssh", "chroot", "nsenter", "runuser", "flock", "find", "watch", "parallel", "script"}

// evaluators are commands that run their quoted arguments as shell code.
var evaluators = []string{"ssh", "eval", "watch", "parallel"}

// writers are commands that keep what they read in a file.
var writers = []string{"cat", "tee"}

var (
	// commandFlag matches the option of a shell behind which code follows, as in
	// `bash -ec`.
	commandFlag = regexp.MustCompile(`^-[a-z]*c$`)
	// scriptName matches the name of a file that holds shell code.
	scriptName = regexp.MustCompile(`\.(?:ba|z|k)?sh$`)
	// sshValue matches the options of ssh that take a value.
	sshValue = regexp.MustCompile(`^-[a-zA-Z]*[BbcDEeFIiJLlmOopQRSWw]$`)
)

// maxScripts is how deep scripts within scripts are looked at.
const maxScripts = 3

// A nestedScript is shell code that is spelled in a word of other shell code.
type nestedScript struct {
	c     *chunk
	stmts []*syntax.Stmt
}

// scripts runs the code that a command line hands to a shell.
func (in *interp) scripts(x *syntax.CallExpr) {
	name := base(x.Args[0])
	at := slices.IndexFunc(x.Args, func(w *syntax.Word) bool { return slices.Contains(shells, base(w)) })
	if at > 0 && !slices.Contains(wrappers, name) && !slices.Contains(starters, name) {
		at = -1
	}
	switch {
	case at >= 0:
		rest := x.Args[at+1:]
		if i := slices.IndexFunc(rest, func(w *syntax.Word) bool { return commandFlag.MatchString(w.Lit()) }); i >= 0 && i+1 < len(rest) {
			in.script(rest[i+1])
		} else if i < 0 && readsCode(rest) {
			in.inputs()
		}
	case slices.Contains(evaluators, name):
		for _, w := range x.Args[1:] {
			in.script(w)
		}
		if name == "ssh" && operands(x.Args[1:]) == 1 {
			in.inputs()
		}
	case slices.Contains(writers, name) && in.writesScript(x):
		in.inputs()
	}
}

// base returns the name of a command without its folder, or "" if it is not known.
func base(w *syntax.Word) string {
	if name := w.Lit(); name != "" {
		return path.Base(name)
	}
	return ""
}

// readsCode reports whether a shell with these arguments reads code from its
// standard input: no file is named, or -s says so.
func readsCode(args []*syntax.Word) bool {
	return !slices.ContainsFunc(args, func(w *syntax.Word) bool { return !strings.HasPrefix(w.Lit(), "-") }) ||
		slices.ContainsFunc(args, func(w *syntax.Word) bool { return w.Lit() == "-s" })
}

// operands returns how many arguments of ssh are no options: the host, and the
// words of a command.
func operands(args []*syntax.Word) (n int) {
	for i, w := range args {
		if !strings.HasPrefix(w.Lit(), "-") && (i == 0 || !sshValue.MatchString(args[i-1].Lit())) {
			n++
		}
	}
	return n
}

// writesScript reports whether a command writes what it reads to a file that holds
// shell code, by its name.
func (in *interp) writesScript(x *syntax.CallExpr) bool {
	names := x.Args[1:]
	for _, r := range in.stmts[len(in.stmts)-1].Redirs {
		if r.Hdoc == nil && r.Word != nil {
			names = append(names[:len(names):len(names)], r.Word)
		}
	}
	return slices.ContainsFunc(names, func(w *syntax.Word) bool { return scriptName.MatchString(strings.Trim(in.c.source(w), `"'`)) })
}

// inputs runs the here-documents of the statement at hand.
func (in *interp) inputs() {
	for _, r := range in.stmts[len(in.stmts)-1].Redirs {
		if r.Hdoc != nil {
			in.document(r)
		}
	}
}

// document runs the code of a here-document. Its text is expanded first, unless
// the word that ends it is quoted.
func (in *interp) document(r *syntax.Redirect) {
	if quoted := strings.ContainsAny(in.c.source(r.Word), `"'\`); quoted {
		in.code(r.Hdoc, &nesting{})
	} else {
		in.code(r.Hdoc, &nesting{escapes: "$`\\", encode: strings.NewReplacer(`\`, `\\`, "$", `\$`, "`", "\\`").Replace})
	}
}

// script runs the code that a word with quotes spells.
func (in *interp) script(w *syntax.Word) {
	if len(w.Parts) == 0 {
		return
	}
	n := nestingOf(w.Parts[0])
	if n != nil && len(w.Parts) > 1 {
		n = &nesting{mixed: true}
	}
	if n != nil {
		in.code(w, n)
	}
}

// nestingOf returns how a quoted part spells code, or nil.
func nestingOf(part syntax.WordPart) *nesting {
	switch p := part.(type) {
	case *syntax.SglQuoted:
		if !p.Dollar {
			return &nesting{margin: 1, encode: strings.NewReplacer("'", `'\''`).Replace}
		}
	case *syntax.DblQuoted:
		if !p.Dollar {
			return &nesting{margin: 1, escapes: "$`\\\"", encode: dangerous.Replace}
		}
	}
	return nil
}
