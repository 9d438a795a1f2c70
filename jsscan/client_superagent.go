package jsscan

var superagentClients = []client{
	{name: "superagent", folder: "superagent", doc: "https://forwardemail.github.io/superagent/",
		callees: []string{"superagent", "superagent.get", "superagent.post", "superagent.put", "superagent.head", "superagent.delete", "superagent.del", "superagent.agent().get", "superagent.agent().post"},
		url:     0, options: -1, data: -1, way: headersChain},
}
