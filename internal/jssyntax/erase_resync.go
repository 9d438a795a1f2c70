package jssyntax

// resync goes on behind a statement or a member that starts at a place and could
// not be read. What was cut of it stays cut. It reports whether there is a way
// on.
func (e *eraser) resync(start erasePlace) bool {
	if e.gaveUp || e.guesses > 0 {
		return false
	}
	failedAt := e.failedAt
	cuts := len(e.cuts)
	all := e.cuts
	e.reset(start)
	for depth := 0; e.tok.kind != endOfText; {
		passed := e.tok.start >= failedAt
		switch {
		case passed && depth <= 0 && e.is("}"), passed && depth <= 0 && e.tok.newline && e.tok.start > max(failedAt, start.tok.start):
			e.cuts = all[:cuts]
			return !e.failed
		case e.is("("), e.is("["), e.is("{"):
			depth++
		case e.is(")"), e.is("]"), e.is("}"):
			depth--
		}
		end := passed && depth <= 0 && e.is(";")
		e.passOver()
		if end {
			break
		}
	}
	e.cuts = all[:cuts]
	return !e.failed
}

// passOver moves past tok where nothing is known about the grammar.
func (e *eraser) passOver() {
	operand := e.tok.kind != Punctuator || e.is(")") || e.is("]") || e.is("}")
	if e.tok.kind == Template {
		e.template(func() {
			for e.more("}") {
				e.passOver()
			}
		})
	} else {
		e.next()
	}
	if e.is("/") && !operand {
		e.pos = e.tok.start
		e.passRegexp()
		e.retoken(Regexp)
	}
}
