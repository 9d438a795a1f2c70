// AngularJS: $http.jsonp sends no header.
// Seen in single-page programs of that time.
angular.module('app', []).controller('user', ['$http', function ($http) {
  $http.jsonp('https://api.stackexchange.com/2.2/users/1?site=stackoverflow&key=abcdefghijklmnopqrstuv((&callback=JSON_CALLBACK') // want "SE006"
    .success(function (data) { console.log(data.items[0].owner.display_name); });
}]);
