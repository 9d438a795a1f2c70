// AngularJS: JSONP to another host.
// Seen in single-page programs of that time.
angular.module('app', []).run(['$http', function ($http) {
  $http.jsonp('https://api.stackexchange.com/2.2/info?site=stackoverflow&callback=JSON_CALLBACK').success(function (d) { console.log(d.quota_max); });
}]);
