package jsrun

import (
	"errors"
	"path"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// loaders are esbuild's names for the languages that are no JavaScript yet.
var loaders = map[string]api.Loader{
	".ts": api.LoaderTS, ".mts": api.LoaderTS, ".cts": api.LoaderTS, ".tsx": api.LoaderTSX, ".jsx": api.LoaderJSX,
}

// lower makes JavaScript of TypeScript and JSX, as bundlers do. The scanner reads
// them in a way of its own, so that each is checked by the other.
func lower(name, src string) (string, error) {
	loader, ok := loaders[strings.ToLower(path.Ext(name))]
	if !ok {
		return src, nil
	}
	r := api.Transform(src, api.TransformOptions{
		Loader: loader, Target: api.ES2022, Charset: api.CharsetUTF8, Sourcefile: name,
		TsconfigRaw: `{"compilerOptions": {"experimentalDecorators": true}}`,
	})
	if len(r.Errors) > 0 {
		return "", errors.New(r.Errors[0].Text)
	}
	return string(r.Code), nil
}
