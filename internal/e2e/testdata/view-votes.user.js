// ==UserScript==
// @name         Votes by direction
// @description  A click on a score shows how many votes go up and how many down.
// @version      2.1
// @match        https://stackoverflow.com/questions/*
// @grant        none
// ==/UserScript==
(function () {
  'use strict';

  // This function runs in the page, where jQuery is.
  function inPage() {
    var api_url = location.protocol + '//api.stackexchange.com/2.0/';
    var filter = '&filter=!)Q2B_A19NVmwR';
    var site = '?site=' + location.hostname.replace(/\.com$/, '');
    var api_key = '&key=abcdefghijklmnopqrstuv((';

    function show($score, votes) {
      $score.css('cursor', 'default').html('+' + votes.up + '<hr>-' + votes.down);
      console.log('votes', votes.id, votes.up, votes.down);
    }

    function load() {
      var $score = $(this);
      var id = $score.data('post');
      if (!id || $score.data('loaded')) return;
      $score.data('loaded', true);
      var url = api_url + 'posts/' + id + site + filter + api_key + '&callback=?';
      $.getJSON(url, function (data) {
        if (data.error_message) {
          console.log('failed', data.error_message);
          return;
        }
        var post = data.items[0];
        show($score, { id: id, up: post.count, down: post.count - post.score });
        console.log('quota', data.quota_max);
      });
    }

    $(document).on('click', '.score', load).on('mouseenter', '.score', function () {
      $(this).css('cursor', 'pointer');
    });
  }

  var script = document.createElement('script');
  script.textContent = '(' + inPage.toString() + ')();';
  (document.head || document.body).appendChild(script);
})();
