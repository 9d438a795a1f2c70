package jsscan

var appsScriptClients = []client{
	{name: "UrlFetchApp.fetch", folder: "apps-script", doc: "https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app",
		callees: []string{"UrlFetchApp.fetch"},
		url:     0, options: 1, data: -1, body: []string{"payload"}},
}
