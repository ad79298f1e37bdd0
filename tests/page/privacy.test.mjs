// Nothing leaves: loading, computing and explaining cause no request at all, and the policy is never touched.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answerClass, artefact, launch, load, openPage, proxy, scratch, screen, serve, smallCsv } from './support.mjs';

// Debian's Chromium calls these by itself, with all flags set.
const browsersOwn = /(^|\/\/)([\w-]+\.)*(google\.com|googleapis\.com|gvt1\.com|gstatic\.com|google-analytics\.com)[:/]/;

/** Load, compute, set a goal, explain down to rows, change language. */
async function journey(page, csv) {
  await load(page, csv);
  await answerClass(page);
  await screen(page, '#/ueberblick');
  await page.waitForSelector('.cat .val');
  await screen(page, '#/indikator/R1');
  await page.click('#explanation > summary');
  await page.waitForSelector('#explanation mark');
  await screen(page, '#/indikator/5.1');
  await page.waitForSelector('table.figures');
  await page.click('.top button.lk[lang]');
  await screen(page, '#/datenschutz');
  await screen(page, '#/start');
  await page.waitForTimeout(500);
}

async function watched(page) {
  // The worker tells its own violations to the page, which shows both on the privacy screen.
  await page.addInitScript(() => {
    window.violations = [];
    window.addEventListener('securitypolicyviolation', (e) => window.violations.push(`page ${e.violatedDirective} ${e.blockedURI}`));
    const Native = window.Worker;
    window.Worker = class extends Native {
      constructor(...args) {
        super(...args);
        this.addEventListener('message', ({ data }) => {
          if (data?.violation) window.violations.push(`worker ${data.violation}`);
        });
      }
    };
  });
}

for (const way of ['file', 'http']) {
  test(`no request and no violation over ${way}`, async () => {
    const files = scratch();
    const control = '<!doctype html><link rel="icon" href="data:,"><script>fetch("/seen-by-server"); fetch("http://example.invalid/seen-by-proxy").catch(() => {})</script>';
    const server = await serve({ '/control.html': control });
    const through = await proxy();
    const browser = await launch([`--proxy-server=127.0.0.1:${through.port}`, '--proxy-bypass-list=<-loopback>']);
    try {
      writeFileSync(files.path('klein.csv'), smallCsv());
      const context = await browser.newContext({ locale: 'de-DE' });
      const page = await context.newPage();
      await watched(page);
      const requested = [];
      page.on('request', (r) => requested.push(r.url()));
      const address = way === 'http' ? server.url : pathToFileURL(artefact).href;
      await page.goto(address);
      await page.waitForSelector('main[aria-busy="false"]');
      await journey(page, files.path('klein.csv'));

      assert.deepEqual(server.seen, way === 'http' ? ['/'] : [], 'at the server: only the document');
      const foreign = through.seen.filter((url) => !browsersOwn.test(`//${url.replace(/^https?:\/\//, '')}`) && url !== server.url);
      assert.deepEqual(foreign, [], 'at the proxy: nothing else');
      const own = requested.filter((url) => url !== address && !/^(blob|data):/.test(url));
      assert.deepEqual(own, [], 'in the browser: only the document');
      assert.deepEqual(await page.evaluate(() => window.violations), []);
      assert.ok(page.workers().length > 0, 'the worker is there');

      // The control: the same server and the same proxy do see a page that sends something.
      const other = await context.newPage();
      await other.goto(`${server.url}control.html`);
      await other.waitForTimeout(500);
      assert.ok(server.seen.includes('/seen-by-server'), 'the server sees the control');
      assert.ok(through.seen.some((url) => url.includes('seen-by-proxy')), 'the proxy sees the control');
    } finally {
      await browser.close();
      await server.close();
      await through.close();
      files.remove();
    }
  });
}

test('a violation would be seen, in page and worker', async () => {
  const browser = await launch();
  try {
    const context = await browser.newContext({ locale: 'de-DE' });
    const page = await context.newPage();
    await watched(page);
    await page.goto(pathToFileURL(artefact).href);
    await page.waitForSelector('main[aria-busy="false"]');
    await page.evaluate(() => { new Image().src = 'http://example.invalid/x.png'; });
    await page.workers()[0].evaluate(() => { fetch('http://example.invalid/y').catch(() => undefined); });
    await page.waitForFunction(() => window.violations.length >= 2);
    const seen = await page.evaluate(() => window.violations.map((v) => v.split(' ')[0]));
    assert.deepEqual([...new Set(seen)].sort(), ['page', 'worker']);
    await screen(page, '#/datenschutz');
    assert.match(await page.textContent('main'), /Der Browser hat etwas verhindert/);
  } finally {
    await browser.close();
  }
});

test('no data in address, title, history, storage, console, or where it is not shown', async () => {
  const files = scratch();
  const browser = await launch();
  try {
    // Canaries: in the name of the file, of a column that no figure needs, and in its cells.
    const canary = /kanari|Quittung4711/i;
    const [head, ...rows] = smallCsv({ areas: ['11 Sonderort', '12 Hafen'] }).trim().split('\n');
    writeFileSync(files.path('kanarie-datei.csv'), [`${head};KANARIENSPALTE`, ...rows.map((row) => `${row};Quittung4711`)].join('\n'));
    const { page, context } = await openPage(browser, pathToFileURL(artefact).href);
    const trail = [];
    context.on('console', (message) => trail.push(`console: ${message.text()}`));
    page.on('framenavigated', (frame) => trail.push(`address: ${frame.url()}`));
    await journey(page, files.path('kanarie-datei.csv'));
    const shown = [];
    for (const hash of ['#/start', '#/datenschutz', '#/ueberblick', '#/felder', '#/indikator/5.1', '#/daten']) {
      await screen(page, hash);
      trail.push(`${page.url()} ${await page.title()} ${await page.evaluate(() => `${JSON.stringify(history.state)} ${window.name} ${document.cookie}`)}`);
      if (canary.test(await page.content())) shown.push(hash);
    }
    const history = await (await context.newCDPSession(page)).send('Page.getNavigationHistory');
    trail.push(JSON.stringify(history.entries));
    assert.doesNotMatch(trail.join('\n'), new RegExp(`${canary.source}|Sonderort|\\d{3,}.*Ausl`, 'i'));
    assert.ok(history.entries.length > 5, 'the history is there');
    assert.deepEqual(shown, ['#/daten'], 'only the screen that shows the file has it in its document');
    const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]);
    assert.deepEqual(kept, [0, 0, '', 0]);
  } finally {
    await browser.close();
    files.remove();
  }
});
