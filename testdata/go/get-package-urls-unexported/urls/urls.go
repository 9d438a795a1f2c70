// Package urls knows the URLs of the API.
package urls

var key = "abcdefghijklmnopqrstuv(("

// Tags returns the URL of the tags of a site.
func Tags(site string) string {
	return "https://api.stackexchange.com/2.3/tags?key=" + key + "&site=" + site // want "SE001"
}
