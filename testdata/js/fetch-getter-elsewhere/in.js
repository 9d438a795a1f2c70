// A key that may be missing, in a member whose name is a getter's in another object.
// Seen in classes that take their settings from the caller.
const vault = { get key() { return 'abcdefghijklmnopqrstuv(('; } };

class Api {
  constructor(key) {
    this.key = key;
  }

  load(path) {
    return fetch(`https://api.stackexchange.com/2.3${path}?key=${this.key}`).then(r => r.json()); // want "SE001"
  }
}

const given = {};
new Api(given.key).load('/tags').then(d => console.log(d.items.length, d.quota_max, vault.key.length));
