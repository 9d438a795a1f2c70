package walk

import "strings"

// parseClass parses the character class at the start of the pattern, such as
// "[a-z]", "[!x]" or "[[:digit:]]", and returns its bytes and its length, or 0
// if it is not a class. A bracket that comes first is a member, a hyphen that
// comes first or last as well, and a backslash quotes.
func parseClass(pattern string) (*[256]bool, int) {
	c := classParser{rest: pattern[1:]}
	negated := strings.HasPrefix(c.rest, "!") || strings.HasPrefix(c.rest, "^")
	if negated {
		c.rest = c.rest[1:]
	}
	for first := true; first || !strings.HasPrefix(c.rest, "]"); first = false {
		if !c.member() {
			return nil, 0
		}
	}
	for i := range c.set {
		c.set[i] = c.set[i] != negated
	}
	return &c.set, len(pattern) - len(c.rest) + 1
}

// A classParser reads the members of a class.
type classParser struct {
	rest string
	set  [256]bool
	prev int // the member before, which may start a range; 0 if there is none
}

// member reads one member, or reports that the class is malformed.
func (c *classParser) member() bool {
	if name, ok := c.named(); ok {
		return c.addNamed(name)
	}
	if c.prev != 0 && len(c.rest) > 1 && c.rest[0] == '-' && c.rest[1] != ']' {
		c.rest = c.rest[1:]
		to, ok := c.literal()
		for b := c.prev; ok && b <= int(to); b++ {
			c.set[b] = true
		}
		c.prev = 0
		return ok
	}
	b, ok := c.literal()
	if ok {
		c.set[b] = true
		c.prev = int(b)
	}
	return ok
}

// literal reads one byte that stands for itself, quoted or not.
func (c *classParser) literal() (byte, bool) {
	c.rest = strings.TrimPrefix(c.rest, `\`)
	if c.rest == "" {
		return 0, false
	}
	b := c.rest[0]
	c.rest = c.rest[1:]
	return b, true
}

// named returns the name of the class of the form "[:name:]" that comes next.
func (c *classParser) named() (string, bool) {
	rest, ok := strings.CutPrefix(c.rest, "[:")
	end := strings.IndexByte(rest, ']')
	if !ok || end < 1 || rest[end-1] != ':' {
		return "", false
	}
	return rest[:end-1], true
}

// addNamed adds the bytes of a named class, or reports that there is none.
func (c *classParser) addNamed(name string) bool {
	in := namedClasses[name]
	if in == nil {
		return false
	}
	for b := range 128 {
		if in(byte(b)) {
			c.set[b] = true
		}
	}
	c.rest = c.rest[len("[:")+len(name)+len(":]"):]
	c.prev = 0
	return true
}

// namedClasses are the POSIX classes of ASCII.
var namedClasses = map[string]func(b byte) bool{
	"alnum":  func(b byte) bool { return isAlpha(b) || isDigit(b) },
	"alpha":  isAlpha,
	"blank":  func(b byte) bool { return b == ' ' || b == '\t' },
	"cntrl":  func(b byte) bool { return b < ' ' || b == 0x7f },
	"digit":  isDigit,
	"graph":  isGraph,
	"lower":  func(b byte) bool { return 'a' <= b && b <= 'z' },
	"print":  func(b byte) bool { return isGraph(b) || b == ' ' },
	"punct":  func(b byte) bool { return isGraph(b) && !isAlpha(b) && !isDigit(b) },
	"space":  func(b byte) bool { return b == ' ' || '\t' <= b && b <= '\r' },
	"upper":  func(b byte) bool { return 'A' <= b && b <= 'Z' },
	"xdigit": func(b byte) bool { return isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'f' },
}

// isAlpha reports whether b is an ASCII letter.
func isAlpha(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// isDigit reports whether b is an ASCII digit.
func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isGraph reports whether b is a visible ASCII character.
func isGraph(b byte) bool { return ' ' < b && b < 0x7f }
