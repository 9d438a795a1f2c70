package jsscan

var vueClients = []client{
	{name: "this.$http.get", folder: "vue-http", doc: "https://github.com/pagekit/vue-resource/blob/develop/docs/http.md",
		callees: []string{"this.$http.get", "this.$http.delete", "this.$http.head", "Vue.http.get", "Vue.http.delete", "this.$axios.get", "this.$axios.delete", "this.$axios.$get"},
		url:     0, page: true, options: 1, query: []string{"params"}, data: -1},
	{name: "this.$http.post", folder: "vue-http", doc: "https://github.com/pagekit/vue-resource/blob/develop/docs/http.md",
		callees: []string{"this.$http.post", "this.$http.put", "this.$http.patch", "Vue.http.post", "Vue.http.put", "this.$axios.post", "this.$axios.put", "this.$axios.$post"},
		url:     0, page: true, options: 2, query: []string{"params"}, data: 1, form: true},
	{name: "$fetch", folder: "ofetch", doc: "https://github.com/unjs/ofetch#readme",
		callees: []string{"$fetch", "$fetch.raw", "ofetch", "ofetch.raw", "ofetch.$fetch", "useFetch", "useLazyFetch"},
		url:     0, page: true, options: 1, query: []string{"query", "params"}, body: []string{"body"}, data: -1, base: []string{"baseURL"}},
}
