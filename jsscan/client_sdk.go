package jsscan

var sdkClients = []client{
	{name: "SE.init", folder: "sdk", doc: "https://api.stackexchange.com/docs/js-lib",
		callees: []string{"SE.init"},
		url:     -1, options: 0, data: -1, way: dropOnly},
}
