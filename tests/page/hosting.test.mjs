// The example configurations for hosts: the page works under the very headers they name, and what only a header can close is closed.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { answerClass, artefact, launch, load, openPage, screen, smallCsv } from './support.mjs';
import { leaving } from './ways.mjs';

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const nginx = read('examples/hosting/nginx/integrationsmonitor.conf');
const policies = [...nginx.matchAll(/^ {4}(default|\/\S+) "([^"]*)";$/gm)].map(([, where, value]) => [where, value]);
/** The headers of a path as nginx would send them: the map gives the policy, the rest is the same for all. */
const headersOf = (path) => {
  const values = Object.fromEntries([...nginx.matchAll(/^\s*add_header (\S+) (?:"([^"]*)"|(\$\w+)) always;$/gm)].map(([, name, value]) => [name, value]));
  const [, policy] = policies.find(([where]) => where === `/integrationsmonitor${path}`) ?? policies.find(([where]) => where === 'default');
  return { ...values, 'Content-Security-Policy': policy };
};
const files = { '/': read('examples/hosting/index.html'), '/integrationsmonitor.html': readFileSync(artefact), '/framed.html': '<!doctype html><link rel="icon" href="data:,"><iframe src="/integrationsmonitor.html"></iframe>' };

/** `given` says the headers of a path: all of them as behind nginx, none as on GitHub Pages. */
async function host(given) {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.url);
    const body = files[request.url];
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8', ...given(request.url) }).end(body ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { seen, url: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } };
}

async function works(browser, url, seen) {
  const { page, context, errors } = await openPage(browser, `${url}/integrationsmonitor.html`);
  await load(page, { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(smallCsv()) });
  await answerClass(page);
  await screen(page, '#/ueberblick');
  await page.waitForSelector('.cat .val');
  await screen(page, '#/daten');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Entscheidungen sichern' }).click()]);
  assert.match(readFileSync(await download.path(), 'utf8'), /\[\[table\]\]/, 'saving works');
  await screen(page, '#/datenschutz');
  assert.deepEqual(errors, []);
  assert.deepEqual(seen, ['/integrationsmonitor.html'], 'one request');
  return { page, context };
}

test('behind nginx: the page works under every header of the example, and the headers close what the file cannot', async () => {
  assert.deepEqual(Object.keys(headersOf('/')).sort(), ['Cache-Control', 'Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Permissions-Policy', 'Referrer-Policy', 'Strict-Transport-Security', 'X-Content-Type-Options', 'X-DNS-Prefetch-Control']);
  assert.match(headersOf('/integrationsmonitor.html')['Content-Security-Policy'], /sandbox/);
  const browser = await launch();
  const server = await host((path) => (path === '/framed.html' ? {} : headersOf(path)));
  try {
    const { page, context } = await works(browser, server.url, server.seen);
    await page.evaluate(leaving['link in a new tab, by code'], { http: `${server.url}/tab` });
    await page.waitForTimeout(500);
    assert.ok(!server.seen.includes('/tab'), 'the sandbox opens no tab');
    await page.goto(`${server.url}/framed.html`);
    await page.waitForTimeout(300);
    assert.equal(await page.frames()[1]?.$('#app'), null, 'no other page may frame it');
    await context.close();
  } finally {
    await browser.close();
    server.close();
  }
});

test('on GitHub Pages: without headers the page works as well, and the open tab is the named difference', async () => {
  const browser = await launch();
  const server = await host(() => ({}));
  try {
    const { page, context } = await works(browser, server.url, server.seen);
    await page.evaluate(leaving['link in a new tab, by code'], { http: `${server.url}/tab` });
    await page.waitForTimeout(500);
    assert.ok(server.seen.includes('/tab'), 'open where no header closes it');
    await context.close();
  } finally {
    await browser.close();
    server.close();
  }
});

test('the frame page leads to the tool and to the file, loads nothing, and names what law asks for', async () => {
  const browser = await launch();
  const server = await host(headersOf);
  try {
    const page = await (await browser.newContext()).newPage();
    const errors = [];
    page.on('console', (message) => errors.push(message.text()));
    await page.goto(`${server.url}/`);
    assert.deepEqual(server.seen, ['/']);
    for (const id of ['impressum', 'datenschutz', 'barrierefreiheit']) assert.equal(await page.locator(`#${id}`).count(), 1, id);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[download]')]);
    assert.deepEqual(readFileSync(await download.path()), readFileSync(artefact), 'the downloaded file is the file');
    await page.click('a[href="integrationsmonitor.html"]:not([download])');
    await page.waitForSelector('main[aria-busy="false"]');
    assert.deepEqual(errors, []);
  } finally {
    await browser.close();
    server.close();
  }
});
