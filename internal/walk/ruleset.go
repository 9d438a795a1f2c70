package walk

import (
	"path"
	"strings"
)

// A ruleSet holds the rules of an ignore file so that few of many are tried: those
// without wildcards by what they match, those of extensions by the extension.
type ruleSet struct {
	rules   []rule
	names   map[string][]int // numbers of rules, in order
	paths   map[string][]int
	exts    map[string][]int
	general []int
}

// newRuleSet returns the set of rules.
func newRuleSet(rules []rule) *ruleSet {
	s := &ruleSet{rules: rules, names: map[string][]int{}, paths: map[string][]int{}, exts: map[string][]int{}}
	for i, r := range rules {
		switch {
		case r.literal != "" && r.base:
			s.names[r.literal] = append(s.names[r.literal], i)
		case r.literal != "":
			s.paths[r.literal] = append(s.paths[r.literal], i)
		case strings.LastIndexByte(r.suffix, '.') == 0:
			s.exts[r.suffix] = append(s.exts[r.suffix], i)
		default:
			s.general = append(s.general, i)
		}
	}
	return s
}

// last returns the last rule that speaks of a path, or nil.
func (s *ruleSet) last(names []string, dir bool) *rule {
	name := names[len(names)-1]
	lists := [][]int{s.names[name], s.exts[path.Ext(name)], nil, s.general}
	if len(s.paths) > 0 {
		lists[2] = s.paths[strings.Join(names, "/")]
	}
	best := -1
	for _, list := range lists {
		for i := len(list) - 1; i >= 0 && list[i] > best; i-- {
			if s.rules[list[i]].match(names, dir) {
				best = list[i]
			}
		}
	}
	if best < 0 {
		return nil
	}
	return &s.rules[best]
}
