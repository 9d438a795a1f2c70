package jssyntax

import "github.com/seauthlint/seauthlint/fixes"

// A declKind classifies a moduleDecl.
type declKind uint8

// What a moduleDecl stands for.
const (
	importDecl    declKind = iota // import … from "x", import "x"
	exportList                    // export { … } [from "x"], export * [as x] from "x"
	exportPrefix                  // the word export before a declaration
	exportDefault                 // the words export default
)

// A moduleDecl is a module declaration that a mask hides. In the masked text
// a ; stands at span.Start, which goja reads as an empty statement; blanks
// follow.
//
// Behind the ; of an exportDefault, the mask makes a statement of what follows:
//
//	export default expression            ;_=            expression
//	export default function (…) {…}      ;function _    (…) {…}
//	export default class {…}             ;class _       {…}
//
// so the name _ and the keywords of the last two stand where no token starts.
// A default export that has a name is a declaration like any other.
type moduleDecl struct {
	kind      declKind
	span      fixes.Span   // the whole declaration with its ;, or the words export [default]
	module    string       // the module, "" if none is named
	names     []ImportName // of an importDecl or an exportList
	at        int          // of an export: offset of the token behind span
	anonymous bool         // of exportDefault: an unnamed function or class at offset at
}

// hide blanks the tokens from i to last, puts s in their place and notes d.
func (m *masked) hide(i, last int, s string, d moduleDecl) int {
	start, end := m.Tokens[i].Start, m.Tokens[last].End
	d.span = fixes.Span{Start: int(start), End: int(end)}
	m.blank(start, end)
	m.put(start, s)
	m.decls = append(m.decls, d)
	return last
}

// maskImport hides an import declaration and renames import( and import.meta.
func (m *masked) maskImport(i int) int {
	if m.isPunct(i+1, "(") || m.isPunct(i+1, ".") {
		m.put(m.Tokens[i].Start, "_mport")
		return i
	}
	if m.Tokens[i].Depth != 0 {
		return i
	}
	names, next := m.importClause(i + 1)
	if next > i+1 {
		if !m.isWord(next, "from") {
			return i
		}
		next++
	}
	last, module, ok := m.moduleSpecifier(next)
	if !ok {
		return i
	}
	return m.hide(i, last, ";", moduleDecl{kind: importDecl, module: module, names: names})
}

// importClause reads what stands between import and from, at token k, and
// returns the index of the token behind it.
func (m *masked) importClause(k int) (names []ImportName, next int) {
	if m.isImportPhase(k) {
		k++
	}
	if m.isKind(k, Word) {
		names = append(names, m.name("default", k, k))
		k++
		if !m.isPunct(k, ",") {
			return names, k
		}
		k++
	}
	if m.isPunct(k, "*") && m.isWord(k+1, "as") && m.isKind(k+2, Word) {
		return append(names, m.name("*", k, k+2)), k + 3
	}
	list, next := m.nameList(k)
	return append(names, list...), next
}

// isImportPhase reports whether token k is defer, source or type before what an
// import declaration binds, and not itself a name.
func (m *masked) isImportPhase(k int) bool {
	switch m.text(k) {
	case "defer", "source", "type":
		name := m.isKind(k+1, Word) && (!m.isWord(k+1, "from") || m.isWord(k+2, "from"))
		return name || m.isPunct(k+1, "*") || m.isPunct(k+1, "{")
	}
	return false
}

// name makes the ImportName of the tokens from first to last, whose local name
// is the last one.
func (m *masked) name(name string, first, last int) ImportName {
	span := fixes.Span{Start: int(m.Tokens[first].Start), End: int(m.Tokens[last].End)}
	return ImportName{Name: name, Local: m.nameText(last), Span: span}
}

// nameText returns the name that token i spells, as a word or as a string.
func (m *masked) nameText(i int) string {
	if m.isKind(i, String) {
		return decodeString(m.text(i))
	}
	return decodeName(m.text(i))
}

// nameList reads { a, b as c, "d" as e } at token k and returns the index of
// the token behind it, or k if there is none.
func (m *masked) nameList(k int) (names []ImportName, next int) {
	if !m.isPunct(k, "{") || m.Tokens[k].Match < 0 {
		return nil, k
	}
	end := int(m.Tokens[k].Match)
	for i := k + 1; i < end; i++ {
		first := i
		if m.isPunct(i, ",") {
			continue
		}
		if m.isWord(i+1, "as") && i+2 < end {
			i += 2
		}
		names = append(names, m.name(m.nameText(first), first, i))
	}
	return names, end + 1
}

// moduleSpecifier reads "x" [with { … }] [;] at token k and returns the index
// of its last token.
func (m *masked) moduleSpecifier(k int) (last int, module string, ok bool) {
	if !m.isKind(k, String) {
		return k, "", false
	}
	module = decodeString(m.text(k))
	attributes := m.isWord(k+1, "with") || m.isWord(k+1, "assert") && !m.Tokens[k+1].NewlineBefore
	if attributes && m.isPunct(k+2, "{") && m.Tokens[k+2].Match > 0 {
		k = int(m.Tokens[k+2].Match)
	}
	return m.withSemicolon(k), module, true
}

// withSemicolon returns the index of the ; behind token k, or else k.
func (m *masked) withSemicolon(k int) int {
	if m.isPunct(k+1, ";") {
		return k + 1
	}
	return k
}

// maskExport hides an export declaration, or the words before what it exports.
func (m *masked) maskExport(i int) int {
	next := m.text(i + 1)
	switch {
	case m.Tokens[i].Depth != 0:
		return i
	case next == "{":
		return m.maskExportList(i)
	case next == "*":
		return m.maskExportAll(i)
	case next == "default":
		return m.maskExportDefault(i)
	case m.isKind(i+1, Word) || next == "@":
		return m.hide(i, i, ";", moduleDecl{kind: exportPrefix, at: int(m.Tokens[i+1].Start)})
	}
	return i
}

// maskExportList hides export { … } [from "x"].
func (m *masked) maskExportList(i int) int {
	names, next := m.nameList(i + 1)
	if next == i+1 {
		return i
	}
	last, module := m.withSemicolon(next-1), ""
	if m.isWord(next, "from") {
		if l, s, ok := m.moduleSpecifier(next + 1); ok {
			last, module = l, s
		}
	}
	return m.hide(i, last, ";", moduleDecl{kind: exportList, module: module, names: names})
}

// maskExportAll hides export * [as x] from "y".
func (m *masked) maskExportAll(i int) int {
	names, next := []ImportName{m.name("*", i+1, i+1)}, i+2
	if m.isWord(next, "as") && next+1 < len(m.Tokens) {
		names[0] = m.name("*", i+1, next+1)
		next += 2
	}
	last, module, ok := m.moduleSpecifier(next + 1)
	if !ok || !m.isWord(next, "from") {
		return i
	}
	return m.hide(i, last, ";", moduleDecl{kind: exportList, module: module, names: names})
}

// maskExportDefault hides export default before an expression or a declaration.
func (m *masked) maskExportDefault(i int) int {
	k := i + 2
	if k >= len(m.Tokens) {
		return i
	}
	d := moduleDecl{kind: exportDefault, at: int(m.Tokens[k].Start)}
	head, behind := m.declarationHead(k)
	switch {
	case head == "":
		return m.hide(i, i+1, ";_=", d)
	case m.isKind(behind, Word) && !m.isWord(behind, "extends"):
		return m.hide(i, i+1, ";", d)
	}
	d.anonymous = true
	m.hide(i, i+1, "", d)
	m.blank(m.Tokens[k].Start, m.Tokens[behind-1].End)
	m.put(m.Tokens[i].Start, ";"+head+" _")
	return behind - 1
}

// declarationHead returns the keywords that start a function or a class at
// token k, or "", and the index of the token behind them.
func (m *masked) declarationHead(k int) (head string, behind int) {
	switch {
	case m.isWord(k, "class"):
		return "class", k + 1
	case m.isWord(k, "async") && m.isWord(k+1, "function") && !m.Tokens[k+1].NewlineBefore:
		head, behind = "async function", k+2
	case m.isWord(k, "function"):
		head, behind = "function", k+1
	default:
		return "", k
	}
	if m.isPunct(behind, "*") {
		return head + "*", behind + 1
	}
	return head, behind
}
