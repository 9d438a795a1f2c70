package jsscan

// Everywhere makes the scanner evaluate every call, also those that no credential
// can get to.
func (s *Scanner) Everywhere() *Scanner {
	c := *s
	c.everywhere = true
	return &c
}
