package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// The parts of SARIF 2.1.0 that are written, in the order of the specification:
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool                `json:"tool"`
		Invocations []sarifInvocation        `json:"invocations"`
		BaseIDs     map[string]sarifArtifact `json:"originalUriBaseIds"`
		Language    string                   `json:"language"`
		ColumnKind  string                   `json:"columnKind"`
		Results     []sarifResult            `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name            string      `json:"name"`
		InformationURI  string      `json:"informationUri"`
		Version         string      `json:"version"`
		SemanticVersion string      `json:"semanticVersion"`
		Rules           []sarifRule `json:"rules"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    *int               `json:"ruleIndex,omitempty"`
		Level        string             `json:"level"`
		Message      sarifMessage       `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Related      []sarifLocation    `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Fixes        []sarifFix         `json:"fixes,omitempty"`
		Properties   sarifProperties    `json:"properties"`
	}
	sarifProperties struct {
		Confidence  string   `json:"confidence"`
		Unit        string   `json:"unit,omitempty"`
		Client      string   `json:"client,omitempty"`
		Credentials []string `json:"credentials,omitempty"`
		NoFix       string   `json:"noFix,omitempty"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification,omitempty"`
	}
)

// Names that GitHub and other readers go by.
const (
	sarifSchema = "https://json.schemastore.org/sarif-2.1.0.json"
	sourceRoot  = "%SRCROOT%"
	homepage    = "https://github.com/seauthlint/seauthlint"
)

// writeSARIF writes one run. What GitHub does with it:
// https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning
func writeSARIF(w io.Writer, r *Report) error {
	run := sarifRun{
		Tool:        sarifTool{sarifDriver{"seauthlint", homepage, semantic(r.Version), semantic(r.Version), sarifRules(r.Rules)}},
		Invocations: []sarifInvocation{r.sarifInvocation()},
		BaseIDs:     map[string]sarifArtifact{sourceRoot: {Description: &sarifMessage{Text: "The root of the repository."}}},
		Language:    "en",
		ColumnKind:  "utf16CodeUnits",
		Results:     []sarifResult{},
	}
	found, suppressed, left := r.sarifEntries(maxResults)
	for _, e := range found {
		run.Results = append(run.Results, r.sarifResult(e))
	}
	for _, e := range suppressed {
		result := r.sarifResult(e)
		result.Suppressions = []sarifSuppression{{"inSource", e.Reason}}
		run.Results = append(run.Results, result)
	}
	if left > 0 {
		note := fmt.Sprintf("%d more findings are left out: GitHub takes %d.", left, maxResults)
		run.Invocations[0].Notifications = append(run.Invocations[0].Notifications, sarifNotification{Level: "warning", Message: sarifMessage{Text: note}})
	}
	return encode(w, sarifLog{sarifSchema, "2.1.0", []sarifRun{run}}, "  ")
}

// maxResults is how many results of a run GitHub takes. It refuses a report with
// more as a whole.
const maxResults = 25_000

// sarifEntries returns the entries that are written, and how many are left out:
// what comments suppress first, then the least severe, then the last.
func (r *Report) sarifEntries(limit int) (found, suppressed []Entry, left int) {
	left = max(0, len(r.Entries)+len(r.Suppressed)-limit)
	suppressed = r.Suppressed[:min(len(r.Suppressed), max(0, limit-len(r.Entries)))]
	if len(r.Entries) <= limit {
		return r.Entries, suppressed, left
	}
	order := make([]int, len(r.Entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(r.Entries[j].Severity, r.Entries[i].Severity) })
	order = order[:limit]
	slices.Sort(order)
	for _, i := range order {
		found = append(found, r.Entries[i])
	}
	return found, suppressed, left
}

// semantic returns a version as semantic versioning spells it. What was built
// without one comes before all others.
func semantic(version string) string {
	number, isTag := strings.CutPrefix(version, "v")
	if !isTag {
		return "0.0.0-devel"
	}
	return number
}

// sarifInvocation tells whether the run was complete, and what kept it from it.
func (r *Report) sarifInvocation() sarifInvocation {
	v := sarifInvocation{Successful: len(r.Problems) == 0}
	for _, p := range r.Problems {
		n := sarifNotification{Level: "error", Message: sarifMessage{Text: p.Message + "."}}
		if p.Path != "" {
			n.Locations = []sarifLocation{{Physical: sarifPhysical{Artifact: r.artifact(p.Path)}}}
		}
		v.Notifications = append(v.Notifications, n)
	}
	return v
}

// sarifResult converts an entry.
func (r *Report) sarifResult(e Entry) sarifResult {
	related := r.sarifRelated(e)
	result := sarifResult{
		RuleID:       e.Rule,
		RuleIndex:    ruleIndex(r.Rules, e.Rule),
		Level:        e.Severity.String(),
		Message:      sarifMessage{Text: linked(e.Message, related)},
		Locations:    []sarifLocation{{Physical: r.shown(e)}},
		Related:      related,
		Fingerprints: map[string]string{fingerprintKey: e.Fingerprint},
		Properties: sarifProperties{
			e.Confidence.String(), e.Unit, e.Client, e.Subjects, e.noFix(),
		},
	}
	if len(e.Edits) > 0 {
		result.Fixes = []sarifFix{r.sarifFix(e)}
	}
	return result
}

// maxRelated is how many related locations of a result GitHub shows.
const maxRelated = 100

// sarifRelated returns the related locations, numbered from 1.
func (r *Report) sarifRelated(e Entry) (list []sarifLocation) {
	for i, place := range e.Related {
		if i == maxRelated {
			break
		}
		list = append(list, sarifLocation{i + 1, r.physical(place.Path, place.From, place.To), &sarifMessage{Text: sentence(place.Message)}})
	}
	return list
}

// linked returns a message as a sentence that links the first related location:
// GitHub shows those that are linked.
func linked(message string, related []sarifLocation) string {
	message = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`).Replace(message)
	if len(related) > 0 {
		message += " ([" + strings.ToLower(strings.TrimSuffix(related[0].Message.Text, ".")) + "](1))"
	}
	return message + "."
}

// sarifFix converts the fix of an entry.
func (r *Report) sarifFix(e Entry) sarifFix {
	message := sentence(e.Fix.Message)
	if e.Fix.Safety == fixes.Unsafe {
		message = "Unsafe: " + e.Fix.Message + "."
	}
	fix := sarifFix{Description: sarifMessage{Text: message}}
	for _, edit := range e.Edits {
		artifact := r.artifact(edit.Path)
		if n := len(fix.Changes); n == 0 || fix.Changes[n-1].Artifact.URI != artifact.URI {
			fix.Changes = append(fix.Changes, sarifChange{Artifact: artifact})
		}
		replacement := sarifReplacement{Deleted: region(edit.From, edit.To)}
		if edit.New != "" {
			replacement.Inserted = &sarifMessage{Text: edit.New}
		}
		last := &fix.Changes[len(fix.Changes)-1]
		last.Replacements = append(last.Replacements, replacement)
	}
	return fix
}

// ruleIndex returns where the rules have the one with that id, or nil.
func ruleIndex(rules []seapi.Rule, id string) *int {
	for i, rule := range rules {
		if rule.ID == id {
			return &i
		}
	}
	return nil
}
