// Package config holds what a program is told from outside. // want package:"evidence helpers"
package config

import "os"

const Host = "https://api.stackexchange.com/2.3"

var Base = "https://api.stackexchange.com/2.3" // want Base:`holds "https://api.stackexchange.com/2.3"`

var Key = os.Getenv("SE_KEY")

var Info = Base + "/info?key=" + Key // want Info:`holds "https://api.stackexchange.com/2.3/info\?key="\?`

// Settings are read from a file.
type Settings struct {
	API string // want API:`holds "https://api.stackexchange.com"`
	Key string
}

func Defaults() Settings { // want Defaults:`returns 0 {API:"https://api.stackexchange.com"}`
	return Settings{API: "https://api.stackexchange.com"}
}
