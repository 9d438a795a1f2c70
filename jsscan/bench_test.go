package jsscan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/cputime"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A copy of library is ordinary code of 1.5 kB: a class, a table, helpers, a page.
// It names nothing of the API.
const library = `(function () {
  'use strict';
  const icons = { open: 'M12 2L2 7l10 5 10-5-10-5z', close: 'M19 6.41L17.59 5 12 10.59', wait: [1, 2, 3] };
  let timer = null;
  class Panel {
    constructor(root, options = {}) {
      this.root = root;
      this.options = Object.assign({ title: 'Panel', width: 320, sorted: true }, options);
      this.items = [];
    }
    add(item) {
      if (!item || this.items.some(other => other.id === item.id)) return this;
      this.items.push({ ...item, shown: false });
      return this.render();
    }
    render() {
      const { title, width } = this.options;
      this.root.innerHTML = '<h2 class="title">' + title + '</h2>';
      for (const [index, item] of this.items.entries()) {
        const row = document.createElement('div');
        row.className = ` + "`row ${index % 2 ? 'odd' : 'even'}`" + `;
        row.style.width = width + 'px';
        row.textContent = item.label.replace(/[<>&]/g, c => '&#' + c.charCodeAt(0) + ';');
        row.addEventListener('click', event => { event.preventDefault(); this.select(item, index); });
        this.root.appendChild(row);
      }
      return this;
    }
    select(item, index) {
      clearTimeout(timer);
      timer = setTimeout(function () { item.shown = !item.shown; console.log('selected', index, icons.open); }, 250);
    }
  }
  function load(name, done) {
    $.get('/settings/' + encodeURIComponent(name), { version: 2, order: 'name' }, data => done(JSON.parse(data)));
  }
  load('panel', settings => new Panel(document.querySelector('#panel'), settings).add({ id: 1, label: 'first' }));
})();
`

// asking is a request with a credential that a fix moves.
const asking = `(function () {
  const base = 'https://api.stackexchange.com/2.3';
  function ask(path, site) { return fetch(base + path + '?site=' + site + '&key=' + settings.apiKey).then(r => r.json()); }
  ask('/me', 'stackoverflow').then(answer => { document.title = answer.items[0].display_name; });
})();
`

// bundle returns n copies of the library, of which one in each is followed by a
// request, and the last one too.
func bundle(n, each int) []byte {
	var b strings.Builder
	for i := range n {
		b.WriteString(library)
		if (i+1)%each == 0 || i == n-1 {
			b.WriteString(asking)
		}
	}
	return []byte(b.String())
}

// BenchmarkScan scans files that matter, small and large ones. The processor time
// for a byte is to be the same for all sizes: 1, 4 and 16 times as much.
func BenchmarkScan(b *testing.B) {
	const size = 64 // copies: 100 kB
	for _, kind := range []struct {
		name string
		each int
	}{{"one request", 1 << 30}, {"many requests", size / 4}} {
		for _, times := range []int{1, 4, 16} {
			b.Run(fmt.Sprintf("%s/%dx", kind.name, times), func(b *testing.B) {
				benchmarkScan(b, bundle(size*times, kind.each))
			})
		}
	}
}

func benchmarkScan(b *testing.B, src []byte) {
	s := New(Settings{})
	if len(s.Scan("a.js", src)) == 0 {
		b.Fatal("no findings")
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	start := cputime.Now()
	for b.Loop() {
		s.Scan("a.js", src)
	}
	b.ReportMetric(float64(len(src)*b.N)/cputime.Since(start).Seconds()/1e6, "MB/cpu-s")
}

// BenchmarkParse measures tokens, masks and the tree alone.
func BenchmarkParse(b *testing.B) {
	src := string(bundle(256, 1<<30))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		jssyntax.Parse(src).Scopes()
	}
}

// BenchmarkEvidence decides that a file does not matter, which is so for most.
func BenchmarkEvidence(b *testing.B) {
	s := New(Settings{})
	src := []byte(strings.Repeat(library, 64))
	if s.Evidence(src) {
		b.Fatal("the library has evidence")
	}
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		s.Evidence(src)
	}
}
