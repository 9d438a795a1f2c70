package main

import "github.com/seauthlint/seauthlint/fixes"

// A rule is a row of the table of rules.
type rule struct {
	ID, Name, Title, Why, Before, After, FixSafety string
	Level                                          fixes.Severity
}

// rules returns all rules, ordered by id.
func rules() []rule { return ruleTable }

// ruleTable says what the rules are about.
var ruleTable = []rule{
	{ID: "SE000", Name: "unreadable-source", Level: fixes.Warning, Title: "a file with evidence cannot be parsed"},
	{ID: "SE001", Name: "query-key", Level: fixes.Error, Title: "the key is in the query"},
	{ID: "SE002", Name: "query-access-token", Level: fixes.Error, Title: "the access token is in the query"},
	{ID: "SE003", Name: "body-credential", Level: fixes.Error, Title: "a credential is in the form or JSON body"},
	{ID: "SE004", Name: "leftover-credential", Level: fixes.Error, Title: "the header is sent, and a credential remains beside it"},
	{ID: "SE005", Name: "sdk-key", Level: fixes.Error, Title: "SE.init is given a key"},
	{ID: "SE006", Name: "headerless-transport", Level: fixes.Error, Title: "a credential is in a request that cannot send headers"},
	{ID: "SE007", Name: "insecure-scheme", Level: fixes.Error, Title: "a credential goes over http"},
	{ID: "SE008", Name: "malformed-authorization", Level: fixes.Error, Title: "the Authorization header is malformed"},
	{ID: "SE101", Name: "documented-credential", Level: fixes.Note, Title: "a comment or a text shows the old form"},
	{ID: "SE102", Name: "asserted-credential", Level: fixes.Note, Title: "a test asserts the credential of the query"},
	{ID: "SE103", Name: "logged-url", Level: fixes.Note, Title: "a URL that holds a credential is logged"},
}
