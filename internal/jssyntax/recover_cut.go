package jssyntax

import (
	"slices"
	"sort"
)

// A listKind says what a list of pieces consists of.
type listKind uint8

const (
	statementList listKind = iota
	elementList            // expressions between commas
	propertyList
	memberList // of a class
	caseList   // of a switch
)

// A piece is a range of tokens.
type piece struct{ start, end int }

// contents tells what the bracket at token i holds.
func (r *recovery) contents(i int) listKind {
	switch t := r.Tokens[i]; {
	case !r.isPunct(i, "{"):
		return elementList
	case r.isClassBrace(i):
		return memberList
	case t.FuncBrace:
		return statementList
	case t.ExprBrace:
		return propertyList
	case r.isPunct(i-1, ")") && r.word(int(r.Tokens[i-1].Match)-1) == "switch":
		return caseList
	}
	return statementList
}

// inner returns the list within a property, member or case: the value behind
// the key, or the statements behind the colon. It is not ok if there is none,
// as of a method.
func (r *recovery) inner(kind listKind, p piece) (listKind, piece, bool) {
	switch kind {
	case propertyList:
		key := p.start
		if match := int(r.Tokens[key].Match); match > key && match < p.end {
			key = match // computed
		}
		if r.isPunct(key+1, ":") {
			p.start = key + 2
		}
		return elementList, p, p.start < p.end
	case memberList:
		if r.isPunct(p.end-1, ";") {
			p.end--
		}
		p.start = r.find("=", p) + 1
		return elementList, p, p.start < p.end
	}
	p.start = r.find(":", p) + 1
	return statementList, p, p.start < p.end
}

// find returns the index of the first such punctuator of a piece that is in no
// bracket within it, or else its end.
func (r *recovery) find(punct string, p piece) int {
	for i := p.start; i < p.end; i++ {
		if r.isPunct(i, punct) {
			return i
		}
		if match := int(r.Tokens[i].Match); match > i {
			i = match
		}
	}
	return p.end
}

// cut cuts a list into its pieces.
func (r *recovery) cut(kind listKind, list piece) (pieces []piece) {
	from := list.start
	add := func(to int) {
		if to > from {
			pieces = append(pieces, piece{from, to})
		}
		from = to
	}
	commas := kind == elementList || kind == propertyList
	for i := list.start; i < list.end; i++ {
		switch {
		case commas && r.isPunct(i, ","):
			add(i)
			from = i + 1
		case !commas && i > from && r.startsPiece(kind, i):
			add(i)
		}
		for match := int(r.Tokens[i].Match); match > i && match < list.end; match = int(r.Tokens[i].Match) {
			i = match
		}
	}
	add(list.end)
	return pieces
}

// startsPiece reports whether a statement, a member or a case may start at
// token i, which is not the first of the list.
func (r *recovery) startsPiece(kind listKind, i int) bool {
	if kind == caseList {
		return r.word(i) == "case" || r.isWord(i, "default") && r.isPunct(i+1, ":")
	}
	before, t := r.byteOf(i-1), r.Tokens[i]
	switch {
	case r.inDecl(int(t.Start)):
		return false
	case before == ';' || r.isUnmatched(i-1) || r.isUnmatched(i):
		return true
	case t.Kind != Word:
		return before == '}' && t.NewlineBefore && !r.Tokens[r.Tokens[i-1].Match].ExprBrace && r.operandStarts(i)
	case infixWords.has(r.text(i)) || clauses.has(r.text(i)) || r.afterDot(i):
		return false
	case before == '}':
		return true
	}
	return t.NewlineBefore && (statementWords.has(r.text(i)) || r.operandEnds(i-1, true))
}

// inDecl reports whether the offset is within a module declaration, or that of
// what the words export or export default belong to.
func (r *recovery) inDecl(offset int) bool {
	i := sort.Search(len(r.decls), func(i int) bool { return r.decls[i].span.Start >= offset }) - 1
	return i >= 0 && (offset < r.decls[i].span.End || offset == r.decls[i].at)
}

// statementWords are the keywords that start a statement.
var statementWords = wordsOf("const let var function class if for while do switch try return throw import export async")

// isUnmatched reports whether token i is a bracket without its other half.
func (r *recovery) isUnmatched(i int) bool {
	if r.Tokens[i].Match >= 0 {
		return false
	}
	switch r.byteOf(i) {
	case '(', '[', '{', ')', ']', '}':
		return true
	}
	return false
}

// isClassBrace reports whether token i opens the body of a class.
func (l *Lexed) isClassBrace(i int) bool {
	_, found := slices.BinarySearch(l.classBraces, int32(i))
	return found
}
