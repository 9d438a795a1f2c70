// AngularJS: $http.get with params, and $http with a configuration.
// Seen in single-page programs of that time.
angular.module('app', []).controller('tags', ['$scope', '$http', function ($scope, $http) {
  var key = 'abcdefghijklmnopqrstuv((';

  $http.get('https://api.stackexchange.com/2.2/tags', { params: { site: 'stackoverflow', key: key } }).then(function (response) { // want "SE001"
    $scope.tags = response.data.items;
    console.log($scope.tags[0].name, response.data.quota_max);
  });
  $http({ method: 'GET', url: 'https://api.stackexchange.com/2.2/sites?key=' + key }).then(function (response) { // want "SE001"
    console.log(response.data.items.length, response.data.quota_max);
  });
}]);
