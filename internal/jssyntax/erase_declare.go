package jssyntax

import "strings"

// typeStatements read the statements of TypeScript. They report whether tok
// starts one, and is not just a name.
var typeStatements map[string]func(e *eraser, start int) bool

func init() {
	typeStatements = map[string]func(*eraser, int) bool{
		"type":      (*eraser).alias,
		"interface": (*eraser).interfaceStatement,
		"declare":   (*eraser).declare,
		"abstract":  (*eraser).abstractClass,
		"namespace": (*eraser).namespaceStatement,
		"module":    (*eraser).namespaceStatement,
		"global":    (*eraser).global,
		"enum":      func(e *eraser, start int) bool { e.enum(start); return true },
	}
}

// namesNext reports whether a name follows tok in the same line.
func (e *eraser) namesNext() bool {
	next := e.peek()
	return next.kind == Word && !next.newline && next.text != "in" && next.text != "instanceof"
}

// alias cuts type T = ….
func (e *eraser) alias(start int) bool {
	if !e.namesNext() {
		return false
	}
	e.next()
	e.next()
	if e.is("<") {
		e.typeList()
	}
	e.want("=")
	e.typ()
	e.semicolon()
	e.cutWhole(start)
	return true
}

// interfaceStatement cuts interface I extends J { … }.
func (e *eraser) interfaceStatement(start int) bool {
	if !e.namesNext() {
		return false
	}
	e.next()
	e.next()
	if e.is("<") {
		e.typeList()
	}
	if e.skipWord("extends") {
		for e.typ(); e.skip(","); {
			e.typ()
		}
	}
	if !e.is("{") {
		e.fail()
	}
	e.balanced()
	e.cutWhole(start)
	return true
}

// declare cuts a declaration of what is there at run time.
func (e *eraser) declare(start int) bool {
	if !e.namesNext() {
		return false
	}
	e.next()
	e.statementFrom(start)
	e.cutWhole(start)
	return true
}

// abstractClass reads a class without the word abstract.
func (e *eraser) abstractClass(int) bool {
	if next := e.peek(); next.text != "class" || next.newline {
		return false
	}
	start := e.tok.start
	e.next()
	e.cut(start, cutModifier)
	e.next()
	e.class()
	return true
}

// global reads global { … }, which only stands behind declare.
func (e *eraser) global(int) bool {
	if e.peek().text != "{" {
		return false
	}
	e.next()
	e.block()
	return true
}

// namespaceStatement makes a block of a namespace. What it exports is a local
// there.
func (e *eraser) namespaceStatement(start int) bool {
	if next := e.peek(); (next.kind != Word && next.kind != String) || next.newline || next.text == "in" || next.text == "instanceof" {
		return false
	}
	e.next()
	e.next()
	for e.skip(".") {
		e.name()
	}
	if !e.is("{") { // declare module "x";
		e.semicolon()
		e.cutWhole(start)
		return true
	}
	e.cut(start, cutInner)
	outer := e.namespace
	e.namespace = true
	e.block()
	e.namespace = outer
	return true
}

// enum makes an object of an enum, if there is room for its =. Members without a value go, because nothing
// in the text spells it.
func (e *eraser) enum(start int) {
	at := e.tok.start
	e.next()
	e.name()
	e.put(at, "var ", cutInner)
	between := e.Src[e.last:e.tok.start]
	room := between != "" && strings.TrimSpace(between) == ""
	if room {
		e.put(e.tok.start-1, "=", cutInner)
	}
	e.want("{")
	for e.more("}") {
		e.enumMember()
	}
	e.want("}")
	if !room {
		e.cutWhole(start)
	}
}

// enumMember makes a property of a member.
func (e *eraser) enumMember() {
	start := e.tok.start
	e.key()
	if e.is("=") {
		e.put(e.tok.start, ":", cutInner)
		e.next()
		e.assignment()
		if !e.is("}") {
			e.want(",")
		}
		return
	}
	if !e.is("}") {
		e.want(",")
	}
	e.cut(start, cutInner)
}
