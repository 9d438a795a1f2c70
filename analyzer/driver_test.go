package analyzer_test

import (
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"golang.org/x/tools/go/analysis/analysistest"
)

// driverPackages are the packages of testdata, each of which says what is
// reported and which facts it exports.
var driverPackages = []string{"api", "app", "config", "direct", "quiet", "session", "unrelated", "urls", "web"}

func TestAnalyzer(t *testing.T) {
	analysistest.RunWithSuggestedFixes(t, analysistest.TestData(), analyzer.Analyzer, driverPackages...)
}
