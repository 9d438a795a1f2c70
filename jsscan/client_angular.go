package jsscan

import "github.com/seauthlint/seauthlint/internal/jssyntax"

var angularClients = []client{
	{name: "$http", folder: "angularjs", doc: "https://docs.angularjs.org/api/ng/service/$http",
		callees: []string{"$http"},
		url:     0, page: true, urlKeys: []string{"url"}, options: 0, query: []string{"params"}, body: []string{"data"}, data: -1},
	{name: "$http.get", folder: "angularjs", doc: "https://docs.angularjs.org/api/ng/service/$http#get",
		callees: []string{"$http.get", "$http.delete", "$http.head"},
		url:     0, page: true, options: 1, query: []string{"params"}, data: -1},
	{name: "$http.post", folder: "angularjs", doc: "https://docs.angularjs.org/api/ng/service/$http#post",
		callees: []string{"$http.post", "$http.put", "$http.patch"},
		url:     0, page: true, options: 2, query: []string{"params"}, data: 1, form: true},
	{name: "$http.jsonp", folder: "angularjs-jsonp", doc: "https://docs.angularjs.org/api/ng/service/$http#jsonp",
		callees: []string{"$http.jsonp"},
		url:     0, page: true, options: 1, query: []string{"params"}, data: -1, way: noHeaders, reason: "JSONP sends no header"},
	{name: "HttpClient.get", folder: "angular", doc: "https://angular.dev/api/common/http/HttpClient",
		callees: []string{"ng.HttpClient().get", "ng.HttpClient().delete", "ng.HttpClient().head", "ng.HttpClient().options"},
		url:     0, page: true, options: 1, query: []string{"params", "search"}, data: -1},
	{name: "HttpClient.post", folder: "angular", doc: "https://angular.dev/api/common/http/HttpClient",
		callees: []string{"ng.HttpClient().post", "ng.HttpClient().put", "ng.HttpClient().patch"},
		url:     0, page: true, options: 2, query: []string{"params", "search"}, data: 1, form: true},
	{name: "HttpClient.request", folder: "angular", doc: "https://angular.dev/api/common/http/HttpClient#request",
		callees: []string{"ng.HttpClient().request"},
		url:     1, page: true, options: 2, query: []string{"params"}, body: []string{"body"}, data: -1},
	{name: "HttpClient.jsonp", folder: "angular", doc: "https://angular.dev/api/common/http/HttpClient#jsonp",
		callees: []string{"ng.HttpClient().jsonp"},
		url:     0, page: true, options: -1, data: -1, way: noHeaders, reason: "JSONP sends no header"},
	{name: "$resource", folder: "angularjs-resource", doc: "https://docs.angularjs.org/api/ngResource/service/$resource",
		callees: []string{"$resource"},
		url:     0, page: true, options: -1, data: 1, way: noHeaders, opaque: true,
		reason: "each action of $resource has headers of its own: add Authorization to those that are used"},
}

// resourceAction is an action of $resource: an object literal of the third
// argument. It holds the parameters and headers of the requests that it sends.
var resourceAction = &client{
	name: "an action of $resource", folder: "angularjs-resource", doc: "https://docs.angularjs.org/api/ngResource/service/$resource",
	url: -1, page: true, options: -1, query: []string{"params"}, data: -1,
}

// resourceActions returns the actions that a call of $resource defines.
func (a *analysis) resourceActions(c *client, n *jssyntax.Node) []*jssyntax.Node {
	if c.folder != resourceAction.folder || len(n.List) < 3 || n.List[2].Kind != jssyntax.ObjectLit {
		return nil
	}
	var out []*jssyntax.Node
	for _, p := range n.List[2].List {
		if p.Kind == jssyntax.Property && p.B != nil && p.B.Kind == jssyntax.ObjectLit {
			out = append(out, p.B)
		}
	}
	return out
}

// readAction reads what an action of $resource sends, with what all actions do.
func (a *analysis) readAction(s *site) {
	s.options, s.bag = s.call, a.value(s.call, s.env)
	resource := s.call.Parent.Parent.Parent // action, property, actions, call
	s.url = resource.List[0]
	if it := s.bag.get("url"); it != nil && it.val != nil {
		s.url = it.val
	}
	s.addSource(inQuery, resource.List[1], a.paramTextsOf(resource.List[1], s.env))
}
