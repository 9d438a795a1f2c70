// Angular's HttpClient with keys for others, and a method of another service.
// Seen in programs with several services.
import { inject } from '@angular/core';
import { HttpClient, HttpParams } from '@angular/common/http';

class Maps {
  http = inject(HttpClient);
  find(q) { return this.http.get('https://maps.example.com/find', { params: new HttpParams().set('q', q).set('key', 'abc') }); }
  tags() { return this.http.get('https://api.stackexchange.com/2.3/tags', { params: { site: 'stackoverflow' } }); }
}
const maps = new Maps();
maps.find('Ulm').subscribe(data => console.log(data.query), e => console.log(e.status));
maps.tags().subscribe(data => console.log(data.items.length));
