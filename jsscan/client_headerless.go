package jsscan

var headerlessClients = []client{
	{name: "$.getScript", folder: "headerless", doc: "https://api.jquery.com/jQuery.getScript/",
		callees: []string{"$.getScript"}, url: 0, options: -1, data: -1, way: noHeaders, reason: "a script element sends no header"},
	{name: ".load()", folder: "headerless", doc: "https://api.jquery.com/load/",
		callees: []string{"$().load"}, url: 0, options: -1, data: 1, way: noHeaders, reason: ".load() sends no header"},
	{name: "importScripts", folder: "headerless", doc: "https://developer.mozilla.org/docs/Web/API/WorkerGlobalScope/importScripts",
		callees: []string{"importScripts"}, url: 0, options: -1, data: -1, way: noHeaders, reason: "importScripts sends no header"},
	{name: "window.open", folder: "headerless", doc: "https://developer.mozilla.org/docs/Web/API/Window/open",
		callees: []string{"open", "location.assign", "location.replace", "GM_openInTab", "GM.openInTab", "document.location.assign", "document.location.replace"},
		url:     0, options: -1, data: -1, way: noHeaders, reason: "navigation sends no header"},
	{name: "sendBeacon", folder: "headerless", doc: "https://developer.mozilla.org/docs/Web/API/Navigator/sendBeacon",
		callees: []string{"navigator.sendBeacon"}, url: 0, options: -1, data: -1, way: noHeaders, reason: "sendBeacon sends no header"},
	{name: "EventSource", folder: "headerless", doc: "https://developer.mozilla.org/docs/Web/API/EventSource",
		callees: []string{"EventSource", "WebSocket", "Worker"}, isNew: true, url: 0, options: -1, data: -1, way: noHeaders, reason: "an EventSource sends no header"},
}

// headerlessProperties are properties whose assignment sends a request without
// any way to add a header, and what they belong to.
var headerlessProperties = map[string]string{
	"src":      "an element's src",
	"href":     "a link or navigation",
	"location": "navigation",
	"action":   "a form",
}
