// Package urls knows the URLs of the API.
package urls

// Key is the key of the application.
const Key = "abcdefghijklmnopqrstuv(("

const base = "https://api.stackexchange.com/2.3/"

// Tags returns the URL of the tags of a site.
func Tags(site string) string {
	return base + "tags?key=" + Key + "&site=" + site // want "SE001"
}
