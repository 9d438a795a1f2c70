// ==UserScript==
// @name         Question age
// @description  Shows the age of each question in a list of questions
// @version      0.9
// @match        https://stackoverflow.com/questions
// @match        https://stackoverflow.com/questions/tagged/*
// @require      https://code.jquery.com/jquery-3.7.1.min.js
// @grant        none
// ==/UserScript==

(function ($) {
  'use strict';

  var apiKey = 'Zp4*Tq8wHs1(Jd6fVb0Lx3((';
  var day = 24 * 60 * 60;

  function ids() {
    return $('.s-post-summary').map(function () { return $(this).data('post-id'); }).get();
  }

  function showAges(data) {
    var now = Date.now() / 1000;
    $.each(data.items, function (_, question) {
      var days = Math.floor((now - question.creation_date) / day);
      $('#question-summary-' + question.question_id + ' .s-post-summary--meta')
        .append($('<span class="age">').text(days + ' d'));
    });
  }

  function load(list) {
    var url = 'https://api.stackexchange.com/2.2/questions/' + list.join(';');
    $.getJSON(url + '?site=stackoverflow&key=' + apiKey + '&callback=?', showAges);
  }

  $(function () {
    var all = ids();
    while (all.length > 0) {
      load(all.splice(0, 100));
    }
  });
})(jQuery);
