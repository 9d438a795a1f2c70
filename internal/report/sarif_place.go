package report

import (
	"net/url"
	"path"
	"strings"
)

// Where results are, and how they are changed.
type (
	sarifMessage struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
		Context  *sarifRegion  `json:"contextRegion,omitempty"`
	}
	sarifArtifact struct {
		URI         string        `json:"uri,omitempty"`
		BaseID      string        `json:"uriBaseId,omitempty"`
		Description *sarifMessage `json:"description,omitempty"`
	}
	sarifRegion struct {
		StartLine   int           `json:"startLine"`
		StartColumn int           `json:"startColumn,omitempty"`
		EndLine     int           `json:"endLine"`
		EndColumn   int           `json:"endColumn,omitempty"`
		Snippet     *sarifMessage `json:"snippet,omitempty"`
	}
	sarifFix struct {
		Description sarifMessage  `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		Artifact     sarifArtifact      `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion   `json:"deletedRegion"`
		Inserted *sarifMessage `json:"insertedContent,omitempty"`
	}
)

// physical returns the place between two positions of a file.
func (r *Report) physical(path string, from, to Position) sarifPhysical {
	if to.Line == 0 {
		to = from
	}
	at := region(from, to)
	return sarifPhysical{r.artifact(path), &at, nil}
}

// shown returns the place of an entry with its code, unless that is long.
func (r *Report) shown(e Entry) sarifPhysical {
	p := r.physical(e.Path, e.From, e.To)
	if e.Code != "" {
		p.Region.Snippet = &sarifMessage{Text: e.Code}
		p.Context = &sarifRegion{StartLine: e.From.Line, EndLine: p.Region.EndLine, Snippet: &sarifMessage{Text: e.Context}}
	}
	return p
}

// region returns what lies between two positions.
func region(from, to Position) sarifRegion {
	return sarifRegion{from.Line, from.UTF16, to.Line, to.UTF16, nil}
}

// artifact returns the name of a file: relative to the root of the repository,
// which GitHub wants, or absolute if the path is and leads elsewhere.
func (r *Report) artifact(path string) sarifArtifact {
	path = r.rooted(path)
	if isAbsolute(path) {
		return sarifArtifact{URI: "file:///" + strings.TrimPrefix(escapePath(path), "/")}
	}
	return sarifArtifact{URI: escapePath(path), BaseID: sourceRoot}
}

// rooted returns a path as it is called from the root of the repository. One that
// is absolute and leads elsewhere stays.
func (r *Report) rooted(name string) string {
	if !isAbsolute(name) {
		return path.Join(r.Below, name)
	}
	if rest, inside := strings.CutPrefix(name, strings.TrimSuffix(r.Root, "/")+"/"); inside && r.Root != "" {
		return rest
	}
	return name
}

// isAbsolute reports whether a path with slashes begins at a root: / or C:/.
func isAbsolute(name string) bool {
	return path.IsAbs(name) || len(name) > 2 && name[1] == ':' && name[2] == '/'
}

// escapePath spells a path as the path of a URI. A colon might end the scheme.
func escapePath(name string) string {
	return strings.ReplaceAll((&url.URL{Path: name}).EscapedPath(), ":", "%3A")
}
