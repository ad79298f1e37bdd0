// All ways out, tried in the real browser against a server that counts: from page and worker, before and after data is
// loaded, from file:// and http. What was seen stands in docs/leaks.md; UPDATE_LEAKS=1 writes it anew.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { answerClass, artefact, bothWays, flags, load, screen, smallCsv } from './support.mjs';
import { leaving, ways } from './ways.mjs';

/** What does not arrive even without any wall, so that its row proves little: the browser takes workers from its own address
 *  only, connects ahead and asks for a manifest only when it sees fit. */
const notSeen = ['preconnect', 'manifest', 'Worker of an address', 'SharedWorker', 'service worker'];

const table = fileURLToPath(new URL('../../docs/leaks.md', import.meta.url));
let browser;
before(async () => {
  // With QUIC: WebTransport needs it.
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags.filter((flag) => flag !== '--disable-quic') });
});
after(() => browser.close());

/** A server for HTTP, and for each way that needs it a port of its own for TCP or UDP: a hit can only belong to its way. */
async function collector() {
  const hits = new Set();
  const open = [];
  const http = createServer((request, response) => {
    hits.add(decodeURIComponent(request.url.slice(1)));
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Access-Control-Allow-Origin': '*' }).end('');
  });
  http.on('upgrade', (request, socket) => {
    hits.add(decodeURIComponent(request.url.slice(1)));
    socket.destroy();
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = async (way) => {
    const o = { http: `http://127.0.0.1:${http.address().port}/${encodeURIComponent(way)}` };
    if (/WebTransport|WebRTC/.test(way)) {
      const udp = createSocket('udp4', () => hits.add(way)).bind(0, '127.0.0.1');
      await once(udp, 'listening');
      open.push(udp);
      o.udp = udp.address().port;
    }
    if (way === 'preconnect') {
      const tcp = createServer().on('connection', () => hits.add(way)).listen(0, '127.0.0.1');
      await once(tcp, 'listening');
      open.push(tcp);
      o.tcp = tcp.address().port;
    }
    return o;
  };
  const close = () => [...open, http].forEach((one) => { one.closeAllConnections?.(); one.close(); });
  return { hits, address, close };
}

/** Runs a way where `where.evaluate` is; says 'removed' where it is not there. */
async function attempt(where, way, o) {
  try {
    return await where.evaluate(way, o) ?? 'refused';
  } catch (error) {
    return /NotAllowedError/.test(String(error)) ? 'removed' : 'refused';
  }
}

/** Waits until what can arrive has arrived: a control that is allowed to, and then some. */
const settle = (page) => page.waitForTimeout(700);

/** Tries everything of `list` from `where`; gives way → removed, refused or open. */
async function tryAll(page, where, list) {
  const counter = await collector();
  try {
    const said = {};
    for (const [name, way] of Object.entries(list)) said[name] = await attempt(where, way, await counter.address(name));
    await settle(page);
    return Object.fromEntries(Object.entries(said).map(([name, what]) => [name, counter.hits.has(name) ? 'open' : what]));
  } finally {
    counter.close();
  }
}

/** Keeps what the page would remove, so that the policy is seen alone. Runs before the page's own script. */
function keepEverything() {
  const pin = (owner, name) => { if (owner && name in owner) Object.defineProperty(owner, name, { value: owner[name], configurable: false, writable: false }); };
  for (const name of ['RTCPeerConnection', 'WebTransport', 'open', 'SharedWorker', 'fetchLater']) pin(window, name);
  for (const name of ['sendBeacon', 'serviceWorker']) Object.defineProperty(navigator, name, { value: typeof navigator[name] === 'function' ? navigator[name].bind(navigator) : navigator[name], configurable: false });
  for (const name of ['createElement', 'createElementNS']) pin(Document.prototype, name);
  window.navigation.addEventListener = () => undefined;
}

async function fresh(url, { keep = false, bypass = false } = {}) {
  const context = await browser.newContext({ locale: 'de-DE', bypassCSP: bypass });
  const page = await context.newPage();
  if (keep) await page.addInitScript(keepEverything);
  await page.goto(url);
  await page.waitForSelector('main[aria-busy="false"]');
  return { page, context };
}

/** What the page as shipped lets out: from page and worker, before and after data. */
async function shipped(url) {
  const { page, context } = await fresh(url);
  const both = () => Promise.all([tryAll(page, page, { ...ways.page, ...leaving }), tryAll(page, page.workers()[0], ways.worker)]);
  const found = await both();
  await load(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(smallCsv()) });
  await answerClass(page);
  await screen(page, '#/ueberblick');
  await page.waitForSelector('.cat .val');
  assert.deepEqual(await both(), found, 'with data nothing changes');
  await context.close();
  return found;
}

/** The same from a page that keeps everything, under its policy or (the control) under none. */
async function kept(url, kind, list) {
  const { page, context } = await fresh(url, kind);
  const found = await tryAll(page, page, list);
  await context.close();
  return found;
}

/** Under the policy alone; those that lead away one by one. */
async function policyAlone(url) {
  const alone = await kept(url, { keep: true }, ways.page);
  const left = await Promise.all(Object.entries(leaving).map(([name, way]) => kept(url, { keep: true }, { [name]: way })));
  return Object.assign(alone, ...left);
}

test('no way is open but the one that is named, and docs/leaks.md says so', { timeout: 120_000 }, async () => {
  const seen = {};
  let alone;
  let control;
  await bothWays(async (url, way) => {
    seen[way] = await shipped(url);
    if (way === 'file') return;
    alone = await policyAlone(url);
    control = await kept(url, { keep: true, bypass: true }, ways.page);
  });
  assert.deepEqual(seen.file, seen.http, 'from file:// and http the same');
  const [page, worker] = seen.http;
  const names = [...new Set([...Object.keys(page), ...Object.keys(worker)])];
  const row = (name) => `| ${name} | ${page[name] ?? '–'} | ${worker[name] ?? '–'} | ${alone[name] ?? '–'} | ${control[name] ? control[name].replace('refused', 'not seen') : '–'} |`;
  const rows = ['| way | from page | from worker | page, by the policy alone | page, without any wall |', '|---|---|---|---|---|', ...names.map(row)].join('\n');
  const text = readFileSync(table, 'utf8');
  const filled = text.replace(/(<!-- seen -->\n)[\s\S]*?(\n<!-- end -->)/, (_, start, end) => `${start}\n${rows}\n${end}`);
  if (process.env.UPDATE_LEAKS) writeFileSync(table, filled);
  else assert.equal(text, filled, 'docs/leaks.md is not what was seen: UPDATE_LEAKS=1 writes it');

  const open = (found) => Object.keys(found).filter((name) => found[name] === 'open');
  assert.deepEqual(open(page), ['link in a new tab, by code']);
  assert.deepEqual(open(worker), []);
  // The attempts are real: without any wall they arrive. A browser that closes one by itself is noticed, too.
  assert.deepEqual(Object.keys(control).filter((name) => control[name] !== 'open'), notSeen);
});

test('the two ways that no page can close are open: what the user types, and what stands above the page', async () => {
  const counter = await collector();
  await bothWays(async (url, way) => {
    const { page, context } = await fresh(url);
    await page.goto((await counter.address(`typed ${way}`)).http);
    assert.ok(counter.hits.has(`typed ${way}`), 'an address in the address bar');
    await context.close();
    // As an extension or a debugger can: the policy is lifted from outside.
    const above = await fresh(url, { bypass: true });
    await above.page.evaluate((to) => fetch(to, { mode: 'no-cors' }), (await counter.address(`above ${way}`)).http);
    assert.ok(counter.hits.has(`above ${way}`), 'what can lift the policy');
    await above.context.close();
  });
  counter.close();
});

test('what is removed is gone in page and worker, before the engine starts', async () => {
  const names = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'open', 'SharedWorker', 'BroadcastChannel', 'fetchLater', 'caches', 'PresentationRequest'];
  const left = ([globals, navigators]) => [...globals.filter((name) => name in self), ...navigators.filter((name) => name in navigator)];
  const lists = [names, ['sendBeacon', 'serviceWorker', 'share', 'credentials']];
  await bothWays(async (url) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    // The first thing the page makes is its worker: by then nothing may be left.
    await page.addInitScript((all) => {
      const Native = window.Worker;
      window.Worker = class extends Native {
        constructor(...args) {
          super(...args);
          window.leftAtStart = [...all[0].filter((name) => name in window), ...all[1].filter((name) => name in navigator)];
        }
      };
    }, lists);
    await page.goto(url);
    await page.waitForSelector('main[aria-busy="false"]');
    assert.deepEqual(await page.evaluate(() => window.leftAtStart), []);
    assert.deepEqual(await page.evaluate(left, lists), []);
    assert.deepEqual(await page.workers()[0].evaluate(left, lists), []);
    await context.close();
  });
  const bare = await (await browser.newContext()).newPage();
  assert.ok((await bare.evaluate(left, lists)).length >= 6, 'an empty page has them');
});

test('the self-test finds nothing open, leaves no warning behind, and tells when a wall is missing', async () => {
  await bothWays(async (url, by) => {
    const { page, context } = await fresh(url);
    const result = async (one, button) => {
      await screen(one, '#/datenschutz');
      await one.click('#trial button');
      await one.waitForSelector('#trial-result');
      return one.innerText(button);
    };
    const text = await result(page, '#trial');
    assert.match(text, /Kein versuchter Weg nach außen ist offen/);
    assert.match(text, /Geladen hat die Seite nichts außer ihrer eigenen Datei/);
    assert.equal((await page.$$('#trial-result tbody tr')).length, 20);
    assert.doesNotMatch(await page.innerText('main'), /Der Browser hat etwas verhindert/);
    await page.setInputFiles('#trial input', artefact);
    await page.waitForSelector('#digest');
    assert.ok((await page.innerText('#digest')).startsWith(createHash('sha256').update(readFileSync(artefact)).digest('hex')));
    if (by === 'http') {
      await page.setViewportSize({ width: 320, height: 640 });
      const { violations } = await new AxeBuilder({ page }).include('#trial').analyze();
      assert.deepEqual(violations.map(({ id }) => id), [], 'axe finds nothing in the result');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'the result fits 320 px');
      return void await context.close();
    }

    // On paper: the result, the policy and the building blocks, without buttons; and the button asks the browser to print.
    await page.evaluate(() => { window.print = () => { window.printed = true; }; });
    await page.click('#sheet button');
    assert.equal(await page.evaluate(() => window.printed), true);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['#trial-result table', '#digest', '.tree .hash', '#sheet dl >> nth=1']) assert.ok(await page.locator(part).first().isVisible(), part);
    assert.deepEqual(await page.$$eval('main button', (all) => all.filter((one) => one.getClientRects().length > 0).map((one) => one.textContent)), []);
    await context.close();
    const other = await fresh(url, { keep: true });
    assert.match(await result(other.page, '#trial-result'), /Mindestens ein Weg nach außen ist offen[\s\S]*Direktverbindung \(WebRTC\)\s+offen\s+entfernt/);
    await other.context.close();
  });
});
