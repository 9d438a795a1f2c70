// AngularJS with a key for another host.
// Seen in single-page programs of that time.
angular.module('app', []).run(['$http', function ($http) {
  $http.get('https://www.googleapis.com/youtube/v3/search', { params: { key: 'abc', q: 'stack' } }).then(function (r) {
    console.log(r.data.query);
  });
}]);
