package jsload

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/jsscan"
)

// required returns the file that the URL of a @require stands for. It is certain
// if the URL names the repository that the tree is a checkout of, or the last two
// elements of its path those of one file only; if just one file has that name, it
// is probable.
func (l *loader) required(from, spec string) (string, jsscan.LinkKind) {
	spec, _, _ = strings.Cut(spec, "#")
	u, err := url.Parse(spec)
	if err != nil {
		return "", jsscan.Require
	}
	dir := filepath.Dir(from)
	if u.Scheme == "" && u.Host == "" { // beside the script, where it is developed
		return l.file(filepath.Join(dir, filepath.FromSlash(u.Path))), jsscan.Require
	}
	parts := strings.FieldsFunc(u.Path, func(c rune) bool { return c == '/' || c == '\\' })
	if len(parts) == 0 {
		return "", jsscan.Require
	}
	if h := hosted(strings.ToLower(u.Host), parts); h.repo != "" {
		if name := l.checkedOut(dir, h); name != "" {
			return name, jsscan.Require
		}
	}
	if slices.ContainsFunc(noRepositories, func(host string) bool { return strings.HasSuffix(u.Host, host) }) {
		return "", jsscan.Require
	}
	l.index()
	last := parts[len(parts)-1]
	if n := len(parts); n > 1 {
		if name := l.only(dir, l.tails[parts[n-2]+"/"+last]); name != "" {
			return name, jsscan.Require
		}
	}
	if strings.Contains(last, ".min.") {
		return "", jsscan.Require
	}
	return l.only(dir, l.bases[last]), jsscan.Unique
}

// noRepositories are servers whose addresses say nothing about where a file lies in
// a repository.
var noRepositories = []string{"greasyfork.org", "sleazyfork.org", "openuserjs.org"}

// only returns the one of the files that lies in the same project as a folder, or
// "" if that is not one.
func (l *loader) only(dir string, names []string) string {
	top := l.boundary(dir).dir
	near := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !within(name, top) })
	if len(near) != 1 {
		return ""
	}
	return near[0]
}

// index makes the files known by the ends of their paths.
func (r *resolver) index() {
	if r.tails != nil {
		return
	}
	r.tails, r.bases = map[string][]string{}, map[string][]string{}
	for name := range r.known {
		dir, base := filepath.Split(name)
		tail := filepath.Base(dir) + "/" + base
		r.tails[tail] = append(r.tails[tail], name)
		r.bases[base] = append(r.bases[base], name)
	}
}

// A hostedFile is a file of a repository on a server.
type hostedFile struct {
	owner, repo string
	path        []string // in the repository
}

// hosted returns what the URL of a server of repositories names.
func hosted(host string, parts []string) hostedFile {
	at := func(from, path int) hostedFile {
		if len(parts) <= path {
			return hostedFile{}
		}
		repo, _, _ := strings.Cut(parts[from+1], "@")
		return hostedFile{strings.ToLower(parts[from]), strings.ToLower(repo), parts[path:]}
	}
	switch {
	case slices.Contains([]string{"raw.githubusercontent.com", "raw.github.com", "rawgit.com", "cdn.rawgit.com", "raw.githack.com", "rawcdn.githack.com"}, host):
		if len(parts) > 4 && parts[2] == "refs" {
			return at(0, 5)
		}
		return at(0, 3)
	case slices.Contains([]string{"github.com", "www.github.com", "gitlab.com", "bitbucket.org", "codeberg.org"}, host):
		return inWeb(at, parts)
	case host == "cdn.jsdelivr.net" && parts[0] == "gh":
		return at(1, 3)
	case host == "cdn.statically.io" && parts[0] == "gh":
		return at(1, 4)
	case strings.HasSuffix(host, ".github.io"):
		owner := strings.TrimSuffix(host, ".github.io")
		parts = append([]string{owner}, parts...)
		return at(0, 2)
	}
	return hostedFile{}
}

// inWeb returns the file behind the web page or the raw text that a server shows.
func inWeb(at func(from, path int) hostedFile, parts []string) hostedFile {
	for i := 2; i < min(len(parts), 4); i++ {
		switch {
		case !slices.Contains([]string{"raw", "blob", "src"}, parts[i]):
		case len(parts) > i+2 && parts[i+1] == "refs":
			return at(0, i+4)
		case len(parts) > i+1 && (parts[i+1] == "branch" || parts[i+1] == "tag"):
			return at(0, i+3)
		default:
			return at(0, i+2)
		}
	}
	return hostedFile{}
}

// checkedOut returns the file of a repository if a folder above is its checkout: by
// its name, or as its settings tell.
func (r *resolver) checkedOut(dir string, h hostedFile) string {
	for ; ; dir = filepath.Dir(dir) {
		if r.repositoryAt(dir).is(dir, h) {
			if name := r.file(filepath.Join(dir, filepath.Join(h.path...))); name != "" {
				return name
			}
		}
		if r.isTop(dir) {
			return ""
		}
	}
}

// A repository is what a folder tells of the repository that it is a checkout of.
type repository struct {
	remotes []string // as owner/repository, in lower case
}

// repositoryAt returns what a folder tells.
func (r *resolver) repositoryAt(dir string) *repository {
	p := r.repos[dir]
	if p == nil {
		p = &repository{}
		r.repos[dir] = p
		data, _ := os.ReadFile(filepath.Join(gitDir(dir), "config"))
		for _, m := range remoteURL.FindAllStringSubmatch(string(data), -1) {
			p.remotes = append(p.remotes, strings.ToLower(m[1]+"/"+m[2]))
		}
	}
	return p
}

// remoteURL matches the address of a remote, with the owner and the repository.
var remoteURL = regexp.MustCompile(`(?m)^\s*url\s*=\s*\S*?([^\s/:]+)/([^\s/]+?)(?:\.git)?/?\s*$`)

// gitDir returns the folder in which git keeps the settings of a checkout. That
// of a further working tree lies in the first one.
func gitDir(dir string) string {
	at := filepath.Join(dir, ".git")
	data, err := os.ReadFile(at)
	if err != nil {
		return at
	}
	_, target, _ := strings.Cut(strings.TrimSpace(string(data)), "gitdir: ")
	if !filepath.IsAbs(target) {
		target = filepath.Join(dir, target)
	}
	if common, err := os.ReadFile(filepath.Join(target, "commondir")); err == nil {
		return filepath.Join(target, strings.TrimSpace(string(common)))
	}
	return target
}

// is reports whether the folder is a checkout of the repository that has the file.
func (p *repository) is(dir string, h hostedFile) bool {
	if slices.Contains(p.remotes, h.owner+"/"+h.repo) {
		return true
	}
	base := strings.ToLower(filepath.Base(dir))
	if base == h.repo || strings.HasPrefix(base, h.repo+"-") && len(p.remotes) == 0 { // as archives are named
		return true
	}
	return slices.Contains([]string{h.owner + "__" + h.repo, h.owner + "_" + h.repo, h.owner + "-" + h.repo}, base)
}
