// A component of Vue that asks its own server and another one, with keys.
// Seen in programs of Vue 2.
new Vue({
  created() {
    this.$http.get('/api/tags', { params: { key: 'a' } }).then(r => console.log(r.status), e => console.log(e.response.status));
    this.$http.get('https://maps.example.com/find?key=abc').then(r => console.log(r.status), e => console.log(e.response.status));
  }
});
