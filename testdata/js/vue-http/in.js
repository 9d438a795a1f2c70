// Components of Vue whose plugin gives them $http (vue-resource, or axios under that name) and $axios.
// Seen in programs of Vue 2.
var key = 'abcdefghijklmnopqrstuv((';

new Vue({
  data: { tags: [] },
  methods: {
    load() {
      this.$http.get('https://api.stackexchange.com/2.2/tags', { params: { site: 'stackoverflow', key: key } }).then(function (response) { // want "SE001 key in the query of this.\\$http.get"
        console.log(response.body.items[0].name, response.body.quota_max);
      });
    },
    async mine(token) {
      const response = await this.$axios.get(`https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=${token}&key=${key}`); // want "SE002"
      console.log(response.data.items.length);
    }
  },
  created() { this.load(); },
  mounted() { this.mine('abcdefghijklmnopqrstuv))'); }
});
