// Drives Chromium: each line of the standard input is a job, {url, quiet}, and
// each line on file descriptor 3 what the page at that address did.
'use strict';
const fs = require('node:fs');
const readline = require('node:readline');
const { chromium } = require(require.resolve('playwright-core', { paths: [process.env.E2E_LIBRARIES] }));

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', ...JSON.parse(process.env.E2E_FLAGS),
];
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

// watch counts the requests of a program that are under way.
function watch(context, page) {
  const state = { open: 0, together: false, missing: '' };
  const own = r => r.url() === page || new URL(r.url()).pathname.startsWith('/e2e/');
  context.on('request', r => { if (!own(r)) { state.open++; state.together ||= state.open > 1; } });
  for (const type of ['requestfinished', 'requestfailed']) context.on(type, r => { if (!own(r)) state.open--; });
  context.on('response', r => { if (own(r) && r.status() >= 400) state.missing = r.url(); });
  return state;
}

// run opens a page and waits until nothing happens there any more.
async function run(browser, { url, quiet }) {
  const context = await browser.newContext();
  const events = [];
  await context.exposeBinding('e2eNote', (_, kind, text) => { events.push({ kind, text }); });
  const page = await context.newPage();
  const network = watch(context, url.replace(/#.*/, ''));
  await page.goto(url);
  const end = Date.now() + 20000;
  for (let idle = 0; idle < quiet && Date.now() < end; idle++) {
    await sleep(10);
    const timers = await page.evaluate('window.e2eTimers ? window.e2eTimers.size : 0').catch(() => 1);
    if (network.open > 0 || timers > 0) idle = -1;
  }
  if (Date.now() >= end) events.push({ kind: 'stop', text: '' });
  const { together, missing } = network;
  await context.close();
  if (missing) throw new Error(`${missing} is missing`);
  return { events, together };
}

(async () => {
  const browser = await chromium.launch({ executablePath: process.env.E2E_CHROMIUM, args: flags });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const result = await run(browser, JSON.parse(line)).catch(e => ({ failure: String(e) }));
    fs.writeSync(3, JSON.stringify(result) + '\n');
  }
  await browser.close();
})();
