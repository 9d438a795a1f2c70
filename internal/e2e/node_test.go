//go:build e2e

package e2e

import (
	"testing"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// TestNode runs the fixtures for Node with the real libraries.
func TestNode(t *testing.T) {
	runFixtures(t, Node, func(f Fixture, src string, c mockapi.Config) (Trace, error) {
		return RunNode(src, f.Env(), c)
	}, jsrun.Options{}, func(Fixture) bool { return true })
}
