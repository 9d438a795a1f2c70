package jssyntax

// Bounds on what goja's parser is given. It recurses with the nesting of the
// source, and a Go program whose stack is full dies without a panic that could
// be recovered; and some shapes take it quadratic or exponential time. The
// bounds are far above what people and bundlers write.
//
// They bound the depth of our tree as well, which whoever reads it may visit by
// recursion: long sums and call chains are deep trees without nesting in the
// source, and count like what nests.
const (
	maxBrackets = 2_000  // open brackets
	maxNesting  = 20_000 // open operators, calls and statements without braces
	maxArrows   = 2_000  // a => b => …: the end of each is sought in the next
	maxLabels   = 1_000  // a: b: …: each is compared to all others

	// The parameters of (…) => are parsed twice, and twice that within others.
	// maxRepeats bounds how many more tokens are parsed for this, in all and
	// in relation to the file's.
	maxRepeats      = 100_000
	maxRepeatsShare = 4
)

// guard returns why the tokens are not to be given to goja, or nil.
func guard(l *Lexed) *SyntaxError {
	if l.truncated {
		return l.problem
	}
	if l.maxDepth > maxBrackets {
		return l.errorAt(l.deepest(), "brackets nest too deep")
	}
	g := &nesting{Lexed: l, frames: make([]nest, 1, l.maxDepth+1)}
	for i := range l.Tokens {
		g.end(i)
		g.count(i)
		if reason := g.excess(); reason != "" {
			return l.errorAt(i, reason)
		}
		g.bracket(i)
	}
	return nil
}

// errorAt returns the error that a bound is passed at token i.
func (l *Lexed) errorAt(i int, reason string) *SyntaxError {
	return &SyntaxError{Offset: int(l.Tokens[i].Start), Reason: reason, bound: true}
}

// deepest returns the index of the first token beyond maxBrackets.
func (l *Lexed) deepest() int {
	for i, t := range l.Tokens {
		if t.Depth >= maxBrackets {
			return i
		}
	}
	return 0
}

// A nest counts what is open in a bracket.
type nest struct {
	operators  int  // that wait for their operand, or could
	arrows     int  // among them, with an expression as body
	statements int  // if, else, for, …, without braces
	labels     int  // among them
	params     bool // the bracket holds the parameters of an arrow function
}

// A nesting counts what is open at a token. It counts too much rather than too
// little: what ends without a bracket, a comma, a semicolon or a new line is
// taken to go on.
type nesting struct {
	*Lexed
	frames  []nest // the last is the innermost
	total   nest   // the sums
	params  int    // how many of the frames are parameters
	repeats int    // how many more tokens are parsed because of parameters
}

// excess returns what there is too much of, or "".
func (g *nesting) excess() string {
	switch {
	case g.total.operators+g.total.statements > maxNesting:
		return "the code nests too deep"
	case g.total.arrows > maxArrows:
		return "arrow functions nest too deep"
	case g.total.labels > maxLabels:
		return "labels nest too deep"
	case g.repeats > max(maxRepeats, maxRepeatsShare*len(g.Tokens)):
		return "parameters of arrow functions nest too deep"
	}
	return ""
}

// top returns the innermost frame.
func (g *nesting) top() *nest { return &g.frames[len(g.frames)-1] }

// endOperators notes that the expression of the innermost frame is over.
func (g *nesting) endOperators() {
	f := g.top()
	g.total.operators -= f.operators
	g.total.arrows -= f.arrows
	f.operators, f.arrows = 0, 0
}

// endStatements notes that the statement of the innermost frame is over.
func (g *nesting) endStatements() {
	f := g.top()
	g.total.statements -= f.statements
	g.total.labels -= f.labels
	f.statements, f.labels = 0, 0
}

// clauses are the words that carry on the statement before them.
var clauses = wordsOf("else catch finally while")

// end forgets what is over before token i.
func (g *nesting) end(i int) {
	if i == 0 {
		return
	}
	before := g.byteOf(i - 1)
	if before == ',' || before == ';' {
		g.endOperators()
	}
	if g.Tokens[i].Kind != Word {
		return
	}
	w := g.text(i)
	if (before == ';' || before == '}') && !clauses.has(w) {
		g.endStatements()
	}
	if !infixWords.has(w) && g.operandEnds(i-1, g.Tokens[i].NewlineBefore) {
		g.endOperators()
	}
}

// byteOf returns the punctuator of one byte at token i, or 0.
func (l *Lexed) byteOf(i int) byte {
	if t := &l.Tokens[i]; t.Kind == Punctuator && t.End == t.Start+1 {
		return l.Src[t.Start]
	}
	return 0
}

// operandEnds reports whether token i ends an operand, so that a word behind
// it, in a new line or not, starts another statement.
func (l *Lexed) operandEnds(i int, newline bool) bool {
	switch l.Tokens[i].Kind {
	case Word:
		w := l.word(i)
		return newline && !wordsBeforeExpr.has(w) && w != "class"
	case Template:
		return !l.opensTemplateHole(i)
	case Punctuator:
		c := l.byteOf(i)
		return c == ')' || c == ']' || c == '}'
	}
	return true
}

// count counts what token i opens.
func (g *nesting) count(i int) {
	if g.params > 0 {
		g.repeats += 1 << min(g.params, 20)
	}
	switch g.Tokens[i].Kind {
	case Template:
		g.addOperator()
	case Punctuator:
		g.countPunct(i)
	case Word:
		switch w := g.word(i); {
		case !openingWords.has(w):
		case bodyWords.has(w):
			g.add(nest{statements: 1})
		default:
			g.addOperator()
		}
	}
}

// openingWords are the keywords that something must follow: those of bodyWords,
// wordsBeforeExpr and infixWords, and class.
var openingWords = wordsOf(bodyList + " " + beforeExprList + " " + infixList + " class")

// bodyWords are the keywords that a statement without braces may belong to.
var bodyWords = wordsOf(bodyList)

const bodyList = "if else for while do with"

// addOperator is add for the most frequent case.
func (g *nesting) addOperator() {
	g.top().operators++
	g.total.operators++
}

// add adds to the innermost frame.
func (g *nesting) add(n nest) {
	for _, to := range []*nest{g.top(), &g.total} {
		to.operators += n.operators
		to.arrows += n.arrows
		to.statements += n.statements
		to.labels += n.labels
	}
}

// countPunct counts what the punctuator i opens.
func (g *nesting) countPunct(i int) {
	switch c := g.byteOf(i); {
	case c == ')' || c == ']' || c == '}' || c == '{' || c == ',' || c == ';':
	case c == ':' && g.isLabel(i-1):
		g.add(nest{statements: 1, labels: 1})
	case c == 0 && g.text(i) == "=>" && !g.isPunct(i+1, "{"):
		g.add(nest{operators: 1, arrows: 1})
	default:
		g.addOperator()
	}
}

// isLabel reports whether token i, before a colon, may be a label.
func (g *nesting) isLabel(i int) bool {
	if !g.isKind(i, Word) {
		return false
	}
	switch {
	case i == 0:
		return true
	case g.isKind(i-1, Word):
		return bodyWords.has(g.text(i - 1))
	case g.Tokens[i-1].Kind != Punctuator:
		return g.Tokens[i].NewlineBefore
	}
	switch c := g.byteOf(i - 1); c {
	case '{':
		return !g.Tokens[i-1].ExprBrace
	case ';', '}', ':', ')':
		return true
	}
	return false
}

// bracket opens or closes a frame.
func (g *nesting) bracket(i int) {
	t := &g.Tokens[i]
	if t.Match >= 0 && int(t.Match) < i && len(g.frames) > 1 {
		g.endOperators()
		g.endStatements()
		if g.top().params {
			g.params--
		}
		g.frames = g.frames[:len(g.frames)-1]
	}
	if int(t.Match) > i {
		params := g.isPunct(int(t.Match)+1, "=>")
		if params {
			g.params++
		}
		g.frames = append(g.frames, nest{params: params})
	}
}
