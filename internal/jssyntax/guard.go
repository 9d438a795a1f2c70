package jssyntax

// guard returns why the tokens are not to be given to goja, or nil.
func guard(l *Lexed) *SyntaxError {
	if l.truncated || l.maxDepth > 2000 {
		return &SyntaxError{Reason: "brackets nest too deep"}
	}
	return nil
}
