package jsscan

var axiosClients = []client{
	{name: "axios", folder: "axios", doc: "https://axios-http.com/docs/api_intro",
		callees: []string{"axios", "axios.request", "axios.create()", "axios.create().request"},
		url:     0, urlKeys: []string{"url"}, options: 1, query: []string{"params"}, body: []string{"data"}, data: -1, base: []string{"baseURL"}},
	{name: "axios.get", folder: "axios", doc: "https://axios-http.com/docs/api_intro",
		callees: []string{"axios.get", "axios.delete", "axios.head", "axios.options", "axios.create().get", "axios.create().delete", "axios.create().head"},
		url:     0, options: 1, query: []string{"params"}, data: -1, base: []string{"baseURL"}},
	{name: "axios.post", folder: "axios", doc: "https://axios-http.com/docs/api_intro",
		callees: []string{"axios.post", "axios.put", "axios.patch", "axios.create().post", "axios.create().put", "axios.create().patch"},
		url:     0, options: 2, query: []string{"params"}, data: 1, form: true, base: []string{"baseURL"}},
	{name: "axios.create", folder: "axios-create", doc: "https://axios-http.com/docs/instance",
		callees: []string{"axios.create"},
		url:     0, urlKeys: []string{"baseURL"}, options: 0, query: []string{"params"}, data: -1},
}
