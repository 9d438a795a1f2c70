// Package quiet says where it does not want to be told. // want package:"evidence"
package quiet

import "net/http"

func linter(k string) {
	http.Get("https://api.stackexchange.com/2.3/info?key=" + k) //nolint:seauthlint // migrated next week
	http.Get("https://api.stackexchange.com/2.3/info?key=" + k) //nolint
	http.Get("https://api.stackexchange.com/2.3/info?key=" + k) //nolint:errcheck // want `SE001`
}

//nolint:seauthlint
func whole(k string) {
	http.Get("https://api.stackexchange.com/2.3/info?key=" + k)
}

func own(k string) {
	http.Get("https://api.stackexchange.com/2.3/info?key=" + k) // seauthlint:ignore SE001 the proxy needs it
	// seauthlint:ignore query-key the proxy needs it
	http.Get("https://api.stackexchange.com/2.3/info?key=" + k)
	http.Get("https://api.stackexchange.com/2.3/me?access_token=" + k) /* seauthlint:ignore SE001 */ // want `SE002`
}
