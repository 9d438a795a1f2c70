// AngularJS: $resource with the key among the defaults of the parameters.
// Seen in single-page programs of that time. Each action has headers of its own.
angular.module('app', ['ngResource']).controller('tags', ['$resource', function ($resource) {
  var Tags = $resource('https://api.stackexchange.com/2.2/tags/:tag', { site: 'stackoverflow', key: 'abcdefghijklmnopqrstuv((' }); // want "SE001"
  Tags.get({ pagesize: 5 }, function (data) { console.log(data.items.length, data.quota_max); });
}]);
