// Angular's HttpParams, which every call copies: as a chain, reassigned, and made of an object.
// Seen in services with paging.
import { inject } from '@angular/core';
import { HttpClient, HttpHeaders, HttpParams } from '@angular/common/http';

const api = 'https://api.stackexchange.com/2.3';
const key = 'abcdefghijklmnopqrstuv((';

class Questions {
  http = inject(HttpClient);

  chain(tag) {
    const params = new HttpParams()
      .set('site', 'stackoverflow')
      .set('key', key) // want "SE001"
      .append('tagged', tag);
    return this.http.get(api + '/questions', { params, headers: new HttpHeaders({ Accept: 'application/json' }) });
  }

  last(tag) {
    const headers = new HttpHeaders().set('Accept', 'application/json');
    return this.http.get(api + '/questions', { headers, params: new HttpParams().set('site', 'stackoverflow').set('tagged', tag).set('key', key) }); // want "SE001"
  }

  paged(page) {
    let params = new HttpParams().set('site', 'stackoverflow');
    params = params.set('key', key); // want "SE001"
    if (page) params = params.set('page', page);
    return this.http.get(api + '/questions', { params });
  }

  object(tagged) {
    const params = new HttpParams({ fromObject: { site: 'stackoverflow', tagged, key } }); // want "SE001"
    return this.http.request('GET', api + '/questions', { params, headers: new HttpHeaders() });
  }
}

const questions = new Questions();
for (const answer of [questions.chain('go'), questions.last('go'), questions.paged(2), questions.paged(0), questions.object('go')]) {
  answer.subscribe(data => console.log(data.items.length, data.quota_max));
}
