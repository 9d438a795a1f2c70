package jssyntax

import (
	"reflect"
	"testing"
)

// Nodes without fields of an Extra share one, which nothing may write.
func TestNoExtra(t *testing.T) {
	for _, test := range scopeTests {
		Parse(test.src).Scopes()
	}
	if !reflect.ValueOf(noExtra).IsZero() {
		t.Errorf("noExtra is %+v", noExtra)
	}
}
