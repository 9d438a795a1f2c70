package shscan

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/mockapi"
	"github.com/seauthlint/seauthlint/internal/randprog"
)

// Random scripts: a generator writes them, the fixes are made, and a shell runs
// both. What curl is given must be the same, but for the credential.

var (
	randomCount = flag.Int("random", 400, "random scripts to check")
	randomShow  = flag.String("random-show", "", "fail at a finding without a fix for this reason")
	randomRun   = flag.Uint64("random-run", 1, "which random scripts to check")
)

// TestRandom checks random scripts. A failure names the seed.
func TestRandom(t *testing.T) {
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash")
	}
	var mu sync.Mutex
	counts := map[string]int{}
	randprog.Each(*randomCount, func(number int) bool {
		s := randprog.New(randprog.Seed(*randomRun, number))
		src, names := generate(s)
		n, err := checkRandom(t, src, names)
		mu.Lock()
		defer mu.Unlock()
		for k, v := range n {
			counts[k] += v
		}
		if err == nil {
			return true
		}
		small := randprog.Shrink(s.Tape(), 300, func(tape randprog.Tape) bool {
			src, names := generate(randprog.Replay(tape))
			_, err := checkRandom(t, src, names)
			return err != nil
		})
		src, names = generate(randprog.Replay(small))
		_, err = checkRandom(t, src, names)
		t.Errorf("script %d of run %d: %v", number, *randomRun, err)
		return false
	})
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		t.Log(counts[k], k)
	}
	if counts["fixed"] < *randomCount/2 {
		t.Error("too few findings have a fix")
	}
}

// checkRandom fixes a script and runs both forms, with each variable that may be
// empty set and empty.
func checkRandom(t *testing.T, src string, guarded []string) (map[string]int, error) {
	counts := map[string]int{}
	for _, d := range New(Settings{}).Scan("x.sh", []byte(src)) {
		switch {
		case d.Fix == nil:
			counts["without a fix"]++
			counts["no fix: "+d.NoFix]++
			if *randomShow != "" && strings.Contains(d.NoFix, *randomShow) {
				return counts, fmt.Errorf("%s\n%s", d.NoFix, src)
			}
		case d.Fix.Safety == fixes.Safe:
			counts["fixed"]++
		default:
			counts["unsafe"]++
			counts["fix: "+d.Fix.Message]++
		}
	}
	fixed, err := fixture{path: "x.sh", src: src}.fixAll(true)
	if err != nil {
		return counts, err
	}
	for _, set := range []bool{true, false} {
		if !set && len(guarded) == 0 {
			continue
		}
		env := []string{"SE_KEY=U4DMV*8nvpm3EOpvf69Rxw((", "SE_TOKEN=pBq7TzXk2*nWvR0yLd9Cfg))"}
		for _, name := range guarded {
			if set {
				env = append(env, name+"=U4DMV*8nvpm3EOpvf69Rxw((")
			}
		}
		before, err := shellRequests(t, src, env)
		if err != nil {
			return counts, fmt.Errorf("before: %w\n%s", err, src)
		}
		after, err := shellRequests(t, fixed, env)
		if err != nil {
			return counts, fmt.Errorf("after: %w\n%s", err, fixed)
		}
		if err := compareRequests(before, after); err != nil {
			return counts, fmt.Errorf("%w (guarded variables set: %v)\n%s\n%s", err, set, src, fixes.Diff("before", "after", src, fixed))
		}
		counts["requests"] += len(before)
	}
	return counts, nil
}

// compareRequests compares requests. Those that were not fixed are the same.
func compareRequests(before, after []mockapi.Request) error {
	if len(before) != len(after) {
		return fmt.Errorf("%d requests, then %d", len(before), len(after))
	}
	var c mockapi.Config
	for i := range before {
		// Without a credential, too, the fixed command goes over https.
		if strings.HasPrefix(after[i].URL, "https:") {
			before[i].URL = strings.Replace(before[i].URL, "http:", "https:", 1)
		}
		if before[i].URL == after[i].URL && before[i].Body == after[i].Body && before[i].Method == after[i].Method && len(after[i].Header["Authorization"]) == 0 {
			continue
		}
		if err := mockapi.Compare(c.Record(before[i]), c.Record(after[i])); err != nil {
			return fmt.Errorf("request %d: %w", i, err)
		}
	}
	return nil
}

// curlFunction stands for curl: it writes down what it is given.
const curlFunction = `wget() { curl "$@"; }

curl() { { printf '%s\0' "$@"; printf '\1\0'; } >>"$CURL_LOG"; echo '{}'; }`

// shellRequests runs a script with bash and returns what curl is asked to send.
func shellRequests(t *testing.T, src string, env []string) ([]mockapi.Request, error) {
	dir, err := os.MkdirTemp(t.TempDir(), "")
	if err != nil {
		return nil, err
	}
	log, setup, script := filepath.Join(dir, "log"), filepath.Join(dir, "setup"), filepath.Join(dir, "script")
	if err := errors.Join(os.WriteFile(setup, []byte(curlFunction), 0o600), os.WriteFile(script, []byte(src), 0o600), os.WriteFile(log, nil, 0o600)); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, "bash", script)
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "BASH_ENV=" + setup, "CURL_LOG=" + log}, env...)
	var failed *exec.ExitError
	if text, err := cmd.CombinedOutput(); err != nil && !errors.As(err, &failed) || ctx.Err() != nil {
		return nil, fmt.Errorf("%w: %s", err, text)
	}
	calls, err := os.ReadFile(log)
	if err != nil {
		return nil, err
	}
	var out []mockapi.Request
	for call := range strings.SplitSeq(string(calls), "\x01\x00") {
		if call != "" {
			out = append(out, curlRequests(strings.Split(strings.TrimSuffix(call, "\x00"), "\x00"))...)
		}
	}
	return out, nil
}

// curlRequests is what curl makes of its arguments, as far as the scripts use them.
func curlRequests(args []string) []mockapi.Request {
	var urls, data []string
	header := http.Header{}
	method, get := "", false
	for i := 0; i < len(args); i++ {
		value := func() string {
			if len(args[i]) > 2 && args[i][1] != '-' {
				return args[i][2:]
			}
			i++
			if i < len(args) {
				return args[i]
			}
			return ""
		}
		switch a := args[i]; {
		case a == "-G" || a == "--get":
			get = true
		case a == "--url":
			urls = append(urls, value())
		case a == "--data-urlencode":
			name, v, _ := strings.Cut(value(), "=")
			data = append(data, name+"="+url.QueryEscape(v))
		case strings.HasPrefix(a, "--post-data="):
			data = append(data, strings.TrimPrefix(a, "--post-data="))
		case strings.HasPrefix(a, "--header="):
			name, v, _ := strings.Cut(strings.TrimPrefix(a, "--header="), ":")
			header.Add(name, strings.TrimSpace(v))
		case a == "-X":
			method = value()
		case a == "-qO-":
		case a == "--data" || strings.HasPrefix(a, "-d"):
			data = append(data, value())
		case strings.HasPrefix(a, "-H"):
			name, v, _ := strings.Cut(value(), ":")
			header.Add(name, strings.TrimSpace(v))
		case strings.HasPrefix(a, "-"):
		default:
			urls = append(urls, a)
		}
	}
	var out []mockapi.Request
	for _, u := range urls {
		r := mockapi.Request{Method: "GET", URL: u, Header: header.Clone()}
		switch {
		case len(data) > 0 && get:
			sep := "?"
			if strings.Contains(u, "?") {
				sep = "&"
			}
			r.URL += sep + strings.Join(data, "&")
		case len(data) > 0:
			r.Method, r.Body = "POST", strings.Join(data, "&")
			r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		}
		if method != "" {
			r.Method = method
		}
		out = append(out, r)
	}
	return out
}
