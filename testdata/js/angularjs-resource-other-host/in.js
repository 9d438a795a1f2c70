// AngularJS: $resource of another host.
// Seen in single-page programs of that time.
angular.module('app', ['ngResource']).run(['$resource', function ($resource) {
  var Places = $resource('https://maps.example.com/places/:id', { key: 'abc' });
  Places.get({ id: 1 }, function (place) { console.log(place.query); }, function (e) { console.log(e.status); });
}]);
