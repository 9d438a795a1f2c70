package jssyntax

// Behind a syntax error, goja's parser skips what it does not expect, closing
// brackets too, and goes on: [a.]var [a.]var … nests ever deeper though each of
// its brackets is closed. So what nests in the source bounds goja's recursion
// for sources without errors only. For others the bound is what could nest if
// nothing were ever closed: the weight of the tokens.
//
// A bracket takes goja up to 2.6 kB of stack, any other token up to 640 bytes,
// and Go allows 512 MB. A file beyond that, about 3 MB of minified code, is
// parsed in chunks.
const (
	maxWeight     = 800_000
	bracketWeight = 4
)

// weightOf returns the weight of all tokens.
func (l *Lexed) weightOf() (sum int32) {
	holes := l.hasTemplateHoles()
	for i := range l.Tokens {
		sum += l.weight(i, holes)
	}
	return sum
}

// weights returns the running sums of the tokens' weights: the tokens from i up
// to j weigh w[j] - w[i].
func (l *Lexed) weights() []int32 {
	sums := make([]int32, len(l.Tokens)+1)
	holes := l.hasTemplateHoles()
	for i := range l.Tokens {
		sums[i+1] = sums[i] + l.weight(i, holes)
	}
	return sums
}

// weight returns the weight of token i. Where a template has holes, goja may
// lose track of where literals end and so read their text as code.
func (l *Lexed) weight(i int, holes bool) int32 {
	switch l.Tokens[i].Kind {
	case Punctuator:
		switch l.byteOf(i) {
		case '(', '[', '{':
			return bracketWeight
		case ')', ']', '}', ',', ';', '.':
			return 0
		}
		return 1
	case Word:
		if nestingWords.has(l.text(i)) {
			return 1
		}
	case String, Regexp, Template:
		if holes {
			return l.literalWeight(i)
		}
	}
	return 0
}

// nestingWords are the keywords that goja's parser may recurse at.
var nestingWords = wordsOf("typeof new delete void await async class extends function if else for while do with case switch try in instanceof var let const return throw get set static")

// literalWeight returns the weight of the text of token i.
func (l *Lexed) literalWeight(i int) (sum int32) {
	for _, c := range []byte(l.text(i)) {
		sum += byteWeights[c]
	}
	return sum
}

// byteWeights are the weights of bytes within literals.
var byteWeights = [256]int32{
	'(': bracketWeight, '[': bracketWeight, '{': bracketWeight,
	'?': 1, '=': 1, '!': 1, '~': 1, '+': 1, '-': 1, '*': 1, '<': 1, '>': 1, ':': 1,
}

// hasTemplateHoles reports whether a template has a ${.
func (l *Lexed) hasTemplateHoles() bool {
	for i, t := range l.Tokens {
		if t.Kind == Template && l.opensTemplateHole(i) {
			return true
		}
	}
	return false
}
