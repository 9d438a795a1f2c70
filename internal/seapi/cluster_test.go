package seapi_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

func TestCluster(t *testing.T) {
	for requests, want := range map[string]string{
		"":               "[]",
		"a b c":          "[[a] [b] [c]]",
		"ab bc cd":       "[[ab bc cd]]",
		"ab c bd cd":     "[[ab bd c cd]]",
		"a b c ca":       "[[a c ca] [b]]",
		"aa a b":         "[[aa a] [b]]",
		"ab cd ef bc fa": "[[ab bc cd ef fa]]",
	} {
		t.Run(requests, func(t *testing.T) {
			got := seapi.Cluster(strings.Fields(requests), func(r string) []rune { return []rune(r) })
			if fmt.Sprint(got) != want {
				t.Errorf("got %v, want %s", got, want)
			}
		})
	}
}
