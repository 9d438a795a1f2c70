package main

import (
	"regexp"
	"testing"

	"github.com/seauthlint/seauthlint/internal/config"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// The example of the README can be read.
func TestReadmeConfiguration(t *testing.T) {
	example := regexp.MustCompile("(?s)```yaml\n(# yaml-language-server.*?)```\n").FindStringSubmatch(readme(t))
	if example == nil {
		t.Fatal("README.md has no example of a configuration")
	}
	s, err := config.Parse([]byte(example[1]), ".seauthlint.yml", seapi.RuleNames(seapi.Rules))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Hosts) == 0 || len(s.Overrides) == 0 {
		t.Errorf("it says %+v", s)
	}
}
