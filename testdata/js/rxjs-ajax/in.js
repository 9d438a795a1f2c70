// rxjs: ajax with a configuration, ajax.getJSON with a URL.
// Seen in single-page programs.
import { ajax } from 'rxjs/ajax';
import { map } from 'rxjs/operators';

const key = 'abcdefghijklmnopqrstuv((';

ajax({ url: `https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=${key}` }).pipe(map(r => r.response)).subscribe(d => { // want "SE001"
  console.log(d.items[0].name, d.quota_max);
});
ajax.getJSON(`https://api.stackexchange.com/2.3/sites?key=${key}`).subscribe(d => console.log(d.items.length, d.quota_max)); // want "SE001"
