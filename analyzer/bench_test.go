package analyzer_test

import (
	"context"
	"fmt"
	"go/parser"
	"go/token"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/internal/goload"
)

// requests is a file of functions that send credentials, each in another way
// than the one before.
func requests(n int) string {
	return head + numbered(n, `func f%[1]d(k, tag string) (*http.Response, error) {
	u := "https://api.stackexchange.com/2.3/questions?site=stackoverflow"
	if tag != "" {
		u += "&tagged=" + tag
	}
	return http.Get(u + "&key=" + k)
}

`)
}

// BenchmarkScan is what functions that concern the API cost: as much each,
// however many there are.
func BenchmarkScan(b *testing.B) {
	for _, n := range []int{10, 40, 160} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			src := requests(n)
			p := goload.Text(context.Background(), goload.Options{}, "p.go", []byte(src))
			s := analyzer.NewScanner(analyzer.Settings{})
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				s.Scan(p.Packages())
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/function")
		})
	}
}

// BenchmarkEvidence is what a file costs that does not concern the API, and
// BenchmarkParse what it would cost to parse it.
func BenchmarkEvidence(b *testing.B) {
	src := []byte(large())
	s := analyzer.NewScanner(analyzer.Settings{})
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		s.Evidence(src)
	}
}

func BenchmarkParse(b *testing.B) {
	src := []byte(large())
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := parser.ParseFile(token.NewFileSet(), "p.go", src, parser.ParseComments); err != nil {
			b.Fatal(err)
		}
	}
}
