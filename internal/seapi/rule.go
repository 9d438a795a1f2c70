package seapi

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Rule is one thing that can be wrong: a row that every output prints.
type Rule struct {
	ID, Name string
	Title    string
	Why      string
	Before   string // an example
	After    string // what to write instead; "" if there is nothing general
	Fix      string // what --fix does
	Level    fixes.Severity

	// What GitHub calls the severity of a rule that is about security, from 0 to
	// 10, and the weakness it is about, as numbered at cwe.mitre.org. A key is
	// public, so these are empty unless a token is exposed.
	SecuritySeverity string
	CWE              string
}

// LastDefault is the last rule that is reported without being selected: those
// behind it are about documents, tests and logs, and for those who ask.
const LastDefault = "SE100"

// Rules are all rules in the order of their ids.
var Rules = []Rule{
	{
		ID: "SE000", Name: "unreadable-source", Level: fixes.Warning,
		Title:  "source that mentions the API cannot be parsed",
		Why:    "Only what can be parsed can be checked. What could still be proven in the parts that parse is reported.",
		Before: "fetch('https://api.stackexchange.com/2.3/info?key=' + );",
		Fix:    "none",
	},
	{
		ID: "SE001", Name: "query-key", Level: fixes.Error,
		Title:  "the app key is sent in the query",
		Why:    "The API rejects every request with key or access_token in the query, even if the Authorization header is right.",
		Before: "fetch(`https://api.stackexchange.com/2.3/info?site=stackoverflow&key=${key}`);",
		After:  "fetch(`https://api.stackexchange.com/2.3/info?site=stackoverflow`, { headers: { Authorization: `Bearer ${key}` } });",
		Fix:    "removes the parameter and adds the header",
	},
	{
		ID: "SE002", Name: "query-access-token", Level: fixes.Error,
		Title:  "the access token is sent in the query",
		Why:    "The API rejects every request with key or access_token in the query, and a token in a URL ends up in logs and histories. With a token the key is not needed.",
		Before: "fetch(`https://api.stackexchange.com/2.3/me?key=${key}&access_token=${token}&site=stackoverflow`);",
		After:  "fetch(`https://api.stackexchange.com/2.3/me?site=stackoverflow`, { headers: { Authorization: `Bearer ${token}` } });",
		Fix:    "removes both parameters and adds the header with the token",

		SecuritySeverity: "6.5",
		CWE:              "598", // use of the GET method with sensitive query strings
	},
	{
		ID: "SE003", Name: "body-credential", Level: fixes.Error,
		Title:  "a credential is sent in the body",
		Why:    "Requests that need authentication need the Authorization header; a credential in a form or JSON body no longer authenticates.",
		Before: "$.post('https://api.stackexchange.com/2.3/posts/1/comments/add', { site: 'stackoverflow', body: text, access_token: token });",
		After:  "$.ajax({ url: 'https://api.stackexchange.com/2.3/posts/1/comments/add', type: 'POST', headers: { Authorization: `Bearer ${token}` }, data: { site: 'stackoverflow', body: text } });",
		Fix:    "removes the entry and adds the header",
	},
	{
		ID: "SE004", Name: "leftover-credential", Level: fixes.Error,
		Title:  "the header is sent, and a credential remains beside it",
		Why:    "A request that still carries a credential in the query is rejected although its header is right.",
		Before: "fetch(`https://api.stackexchange.com/2.3/me?access_token=${token}`, { headers: { Authorization: `Bearer ${token}` } });",
		After:  "fetch(`https://api.stackexchange.com/2.3/me`, { headers: { Authorization: `Bearer ${token}` } });",
		Fix:    "removes what remains if the header carries the same credential, or the token while only the key remains",
	},
	{
		ID: "SE005", Name: "sdk-key", Level: fixes.Error,
		Title:  "the JavaScript SDK is given a key",
		Why:    "The SDK sends its key in the query. It works without one.",
		Before: "SE.init({ clientId: 1, key: 'abc((', channelUrl: url, complete: done });",
		After:  "SE.init({ clientId: 1, channelUrl: url, complete: done });",
		Fix:    "removes the property",
	},
	{
		ID: "SE006", Name: "headerless-transport", Level: fixes.Error,
		Title:  "a credential is sent by something that can send no header",
		Why:    "JSONP, script elements, navigation and the like cannot carry an Authorization header. The request must become one that can.",
		Before: "$.getJSON('https://api.stackexchange.com/2.3/info?key=' + key + '&callback=?', show);",
		After:  "$.ajax({ url: 'https://api.stackexchange.com/2.3/info', dataType: 'json', headers: { Authorization: 'Bearer ' + key }, success: show });",
		Fix:    "turns jQuery's JSONP into JSON with the header, which is unsafe: errors then arrive in the error callback; others are explained",
	},
	{
		ID: "SE007", Name: "insecure-scheme", Level: fixes.Error,
		Title:  "a credential goes over http",
		Why:    "The API invalidates a token that arrives without encryption; a redirect to https comes too late.",
		Before: "fetch('http://api.stackexchange.com/2.3/me?access_token=' + token);",
		After:  "fetch('https://api.stackexchange.com/2.3/me', { headers: { Authorization: 'Bearer ' + token } });",
		Fix:    "writes https, as part of the fix of the credential",

		SecuritySeverity: "7.5",
		CWE:              "319", // cleartext transmission of sensitive information
	},
	{
		ID: "SE008", Name: "malformed-authorization", Level: fixes.Error,
		Title:  "the Authorization header cannot be understood",
		Why:    "The header must read Bearer, one blank, and the raw key or token.",
		Before: "fetch('https://api.stackexchange.com/2.3/me', { headers: { Authorization: token } });",
		After:  "fetch('https://api.stackexchange.com/2.3/me', { headers: { Authorization: `Bearer ${token}` } });",
		Fix:    "mends literals",
	},
	{
		ID: "SE100", Name: "unused-suppression", Level: fixes.Note,
		Title:  "a comment suppresses nothing",
		Why:    "A suppression that is no longer needed hides the next finding on its line.",
		Before: "// seauthlint:ignore SE001 the proxy needs it\nfetch('/info');",
		Fix:    "none",
	},
	{
		ID: "SE101", Name: "documented-credential", Level: fixes.Note,
		Title:  "an example shows a credential in the query or the body",
		Why:    "Readers copy examples, and the API rejects what they copy.",
		Before: "curl \"https://api.stackexchange.com/2.3/info?site=stackoverflow&key=$KEY\"",
		After:  "curl -H \"Authorization: Bearer $KEY\" \"https://api.stackexchange.com/2.3/info?site=stackoverflow\"",
		Fix:    "rewrites curl and wget commands in the fences of Markdown",
	},
	{
		ID: "SE102", Name: "asserted-credential", Level: fixes.Note,
		Title:  "a test asks for a credential in the query or the body",
		Why:    "The test fails once the request is fixed. Only tests in Go are looked at, beside files with a finding.",
		Before: "if r.URL.Query().Get(\"access_token\") != \"t1\" {",
		After:  "if r.Header.Get(\"Authorization\") != \"Bearer t1\" {",
		Fix:    "none of its own: the test must ask for the header",
	},
	{
		ID: "SE103", Name: "logged-url", Level: fixes.Note,
		Title:  "a URL that holds a credential is logged",
		Why:    "Logs are kept, and read by more people than those who may know the token.",
		Before: "log.Print(\"https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=\" + token)",
		After:  "log.Print(\"https://api.stackexchange.com/2.3/me?site=stackoverflow\")",
		Fix:    "none of its own: it is gone once the credential is in the header",
	},
}

// RuleByID returns the rule with an id or name, and whether there is one.
func RuleByID(id string) (Rule, bool) {
	for _, r := range Rules {
		if r.ID == id || r.Name == id {
			return r, true
		}
	}
	return Rule{}, false
}

// RuleNames returns all names that stand for rules: ids, their beginnings, names,
// and "all", which stands for every one.
func RuleNames(rules []Rule) []string {
	var ids, starts, names []string
	for _, r := range rules {
		ids, names = append(ids, r.ID), append(names, r.Name)
		for n := minStart; n < len(r.ID); n++ {
			starts = append(starts, r.ID[:n])
		}
	}
	slices.Sort(starts)
	return slices.Concat(ids, slices.Compact(starts), names, []string{"all"})
}

// minStart is the length of the shortest beginning of an id that stands for rules:
// "SE" alone would say nothing.
const minStart = 3
