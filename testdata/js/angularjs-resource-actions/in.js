// AngularJS: actions of $resource, each with parameters of its own.
// Seen in single-page programs that log in: the token comes from the root scope.
angular.module('app', ['ngResource']).controller('me', ['$resource', '$rootScope', function ($resource, $rootScope) {
  $rootScope.access_token = 'abcdefghijklmnopqrstuv))';
  var User = $resource('https://api.stackexchange.com/2.2/me/:part', { site: 'stackoverflow' }, {
    query: {
      method: 'GET',
      params: {
        access_token: $rootScope.access_token, // want "SE002 key and access_token in the query of an action of \\$resource"
        key: 'abcdefghijklmnopqrstuv((',
        filter: '!9YdnSA07B'
      },
      isArray: false
    },
    tags: { method: 'GET', params: { part: 'tags', access_token: $rootScope.access_token }, headers: { Accept: 'application/json' } } // want "SE002"
  });
  User.query({}, function (data) { console.log(data.items.length, data.quota_max); });
  User.tags({ pagesize: 3 }, function (data) { console.log(data.items.length); });
}]);
