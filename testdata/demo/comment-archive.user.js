// ==UserScript==
// @name         Comment archive
// @description  Shows the comments of a post in one list, and a count of unread inbox items
// @version      1.4.2
// @match        https://stackoverflow.com/questions/*
// @match        https://meta.stackoverflow.com/questions/*
// @grant        GM_getValue
// ==/UserScript==

(async function () {
  'use strict';

  const API = 'https://api.stackexchange.com/2.3';
  const KEY = 'gK2vX9*mQ4tLzW7bNcR5Yd((';
  const FILTER = '!6WPIomnMOOD*e';
  const site = location.hostname.replace(/\.com$/, '');

  // commentsOf returns the comments of a post.
  async function commentsOf(id) {
    const response = await fetch(`${API}/posts/${id}/comments?site=${site}&filter=${FILTER}&key=${KEY}`);
    if (!response.ok) {
      throw new Error(`${response.status} for post ${id}`);
    }
    return (await response.json()).items;
  }

  // unreadItems returns what is new in the inbox of the user.
  async function unreadItems(token) {
    const response = await fetch(`${API}/inbox/unread?key=${KEY}&access_token=${token}&pagesize=100`, { cache: 'no-store' });
    return (await response.json()).items;
  }

  function render(post, comments) {
    const list = document.createElement('ul');
    list.className = 'comment-archive';
    for (const comment of comments) {
      const item = list.appendChild(document.createElement('li'));
      item.textContent = `${comment.owner.display_name}: ${comment.body_markdown}`;
    }
    post.querySelector('.post-layout--right').append(list);
  }

  for (const post of document.querySelectorAll('.question, .answer')) {
    const button = document.createElement('button');
    button.textContent = 'archive';
    button.addEventListener('click', async () => {
      render(post, await commentsOf(post.dataset.questionid || post.dataset.answerid));
    });
    post.querySelector('.js-post-menu').append(button);
  }

  const token = GM_getValue('token');
  if (token) {
    const unread = await unreadItems(token);
    document.title = `(${unread.length}) ${document.title}`;
  }
})();
