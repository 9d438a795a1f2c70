package walk

import "strings"

// A rule is one pattern of an ignore file.
type rule struct {
	glob    glob
	literal string // of a pattern without wildcards, which needs no glob
	suffix  string // of a pattern such as "*.log", which needs none either
	negate  bool   // takes back what an earlier rule ignores
	dirOnly bool
	base    bool // matches the last name of a path, wherever it lies
}

// A ruleList holds the rules of one ignore file.
type ruleList struct {
	depth int // number of names in the path of the folder they apply to
	rules *ruleSet
}

// parseRules reads an ignore file as gitignore(5) describes it.
func parseRules(text string) (rules []rule) {
	text = strings.TrimPrefix(text, "\ufeff")
	for line := range strings.SplitSeq(text, "\n") {
		if r, ok := parseRule(strings.TrimSuffix(line, "\r")); ok {
			rules = append(rules, r)
		}
	}
	return rules
}

// parseRule parses one line, or reports that it holds no rule: it is empty, a
// comment, or a pattern that cannot match.
func parseRule(line string) (r rule, ok bool) {
	if strings.HasPrefix(line, "#") {
		return rule{}, false
	}
	line, r.negate = strings.CutPrefix(trimSpaces(line), "!")
	line, r.dirOnly = strings.CutSuffix(line, "/")
	r.base = !strings.Contains(line, "/")
	line = strings.TrimPrefix(line, "/")
	if line == "" {
		return rule{}, false
	}
	if rest, ok := strings.CutPrefix(line, "*"); ok && r.base && rest != "" && !strings.ContainsAny(rest, `*?[\`) {
		r.suffix = rest
		return r, true
	}
	r.glob, ok = compileGlob(line)
	if text, literal := r.glob.literal(); literal {
		r.glob, r.literal = nil, text
	}
	return r, ok
}

// trimSpaces removes the spaces at the end that no backslash quotes.
func trimSpaces(line string) string {
	trimmed := strings.TrimRight(line, " ")
	slashes := len(trimmed) - len(strings.TrimRight(trimmed, `\`))
	if slashes%2 == 1 && len(trimmed) < len(line) {
		return trimmed + " "
	}
	return trimmed
}

// match reports whether the rule speaks of the path, which is relative to the
// folder of the ignore file.
func (r *rule) match(path []string, dir bool) bool {
	if r.dirOnly && !dir {
		return false
	}
	if r.base {
		path = path[len(path)-1:]
	}
	switch {
	case r.literal != "":
		return strings.Join(path, "/") == r.literal
	case r.suffix != "":
		return strings.HasSuffix(path[0], r.suffix)
	}
	return r.glob.match(path)
}

// ignored reports whether the last rule that speaks of the path ignores it.
// Lists of inner folders come last and win. Rules of folders above the path
// have already kept the walk out of them.
func ignored(lists []ruleList, path []string, dir bool) bool {
	for i := len(lists) - 1; i >= 0; i-- {
		if r := lists[i].rules.last(path[lists[i].depth:], dir); r != nil {
			return !r.negate
		}
	}
	return false
}
