// Drives Chromium: each line of the standard input is a job, {url, quiet, keep},
// and each line on file descriptor 3 what the page at that address did. With
// keep, the next job gets the same tab, which is faster than a new one.
'use strict';
const fs = require('node:fs');
const readline = require('node:readline');
const { chromium } = require(require.resolve('playwright-core', { paths: [process.env.E2E_LIBRARIES] }));

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', ...JSON.parse(process.env.E2E_FLAGS),
];
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

// A tab holds a page, and counts the requests of its program that are under way.
class Tab {
  async open(browser) {
    this.context = await browser.newContext();
    await this.context.exposeBinding('e2eNote', (_, kind, text) => { this.events.push({ kind, text }); });
    this.context.on('request', r => { if (!this.own(r)) { this.pending++; this.together ||= this.pending > 1; } });
    for (const type of ['requestfinished', 'requestfailed']) this.context.on(type, r => { if (!this.own(r)) this.pending--; });
    this.context.on('response', r => { if (this.own(r) && r.status() >= 400) this.missing = r.url(); });
    this.page = await this.context.newPage();
    return this;
  }

  // own reports whether a request is for the page itself.
  own(r) { return r.url() === this.url || r.url() === 'about:blank' || new URL(r.url()).pathname.startsWith('/e2e/'); }

  // run shows a page and waits until nothing happens there any more.
  async run({ url, quiet }) {
    Object.assign(this, { url: url.replace(/#.*/, ''), events: [], pending: 0, together: false, missing: '' });
    if (url.includes('#')) await this.page.goto('about:blank'); // else nothing is loaded if the rest is the same
    await this.page.goto(url);
    const end = Date.now() + 20000;
    for (let idle = 0; idle < quiet && Date.now() < end; idle++) {
      await sleep(10);
      const timers = await this.page.evaluate('window.e2eTimers ? window.e2eTimers.size : 0').catch(() => 1);
      if (this.pending > 0 || timers > 0) idle = -1;
    }
    if (Date.now() >= end) this.events.push({ kind: 'stop', text: '' });
    if (this.missing) throw new Error(`${this.missing} is missing`);
    return { events: this.events, together: this.together };
  }
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.E2E_CHROMIUM, args: flags });
  let tab;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const job = JSON.parse(line);
    try {
      tab = tab || await new Tab().open(browser);
      fs.writeSync(3, JSON.stringify(await tab.run(job)) + '\n');
    } catch (e) {
      fs.writeSync(3, JSON.stringify({ failure: String(e) }) + '\n');
      job.keep = false;
    }
    if (tab && !job.keep) {
      await tab.context.close();
      tab = undefined;
    }
  }
  await browser.close();
})();
