// Calls to the Stack Exchange API for scripts that run without jQuery.
// Usage: seApi.users([1, 2], users => …, message => …);
/* exported seApi */
var seApi = (function () {
  'use strict';

  var key = 'wB7nC*3kDf9GyPq2(Ua5Me((';

  // get asks the API for a list of items.
  function get(route, parameters, success, failure) {
    var url = 'https://api.stackexchange.com/2.3/' + route + '?key=' + key + '&site=stackoverflow';
    for (var name in parameters) {
      url += '&' + name + '=' + encodeURIComponent(parameters[name]);
    }
    var xhr = new XMLHttpRequest();
    xhr.open('GET', url, true);
    xhr.onload = function () {
      var data = JSON.parse(xhr.responseText);
      if (xhr.status === 200) {
        success(data.items);
      } else {
        failure(data.error_message);
      }
    };
    xhr.onerror = function () { failure('the network is down'); };
    xhr.send();
  }

  return {
    users: function (ids, success, failure) {
      get('users/' + ids.join(';'), { order: 'desc', sort: 'reputation' }, success, failure);
    },
    tags: function (name, success, failure) {
      get('tags', { inname: name }, success, failure);
    }
  };
})();
