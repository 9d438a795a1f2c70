// Angular: options that all requests share, and params that a caller made.
// Seen in services written after the tutorial: httpOptions stands at the top of the file.
import { HttpClient, HttpHeaders, HttpParams } from '@angular/common/http';

const httpOptions = { headers: new HttpHeaders({ 'Accept': 'application/json' }) };
const api = 'https://api.stackexchange.com/2.3/';
const key = 'abcdefghijklmnopqrstuv((';

class TagService {
  constructor(protected readonly http: HttpClient) {}

  all() {
    return this.http.get<any>(api + 'tags?site=stackoverflow&key=' + key, httpOptions); // want "SE001"
  }

  find(given: HttpParams) {
    return this.http.get<any>(`${api}tags`, { params: given.set('key', key) }); // want "SE001"
  }

  own() {
    return this.http.get<any>('/tags', httpOptions);
  }
}

const service = new TagService(new HttpClient(null!));
service.all().subscribe(answer => console.log(answer.items[0].name, answer.quota_max));
service.find(new HttpParams().set('site', 'stackoverflow')).subscribe(answer => console.log(answer.items[0].name, answer.quota_max));
service.own().subscribe({ error: e => console.log(e.name) });
