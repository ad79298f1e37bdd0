// What the page tests share: the browser, the two ways to open the page, reading its tables.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const artefact = join(root, 'dist/integrationsmonitor.html');
export const shared = (path) => join(root, '../shared', path);

/** For `skip`: a reason where a shared file is absent, else false. */
export const lacks = (path) => (existsSync(shared(path)) ? false : `../shared/${path} is not there`);

export const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = (more = []) => chromium.launch({ executablePath: '/usr/bin/chromium', args: [...flags, ...more] });

export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'integrationsmonitor-'));
  return { path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Serves the page, and whatever else is asked for as "control"; counts every request. */
export async function serve(extra = {}) {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.url);
    const body = request.url === '/' ? readFileSync(artefact) : extra[request.url];
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': request.url === '/' || request.url.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/plain' });
    response.end(body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { seen, url: `http://127.0.0.1:${port}/`, close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }) };
}

/** A forward proxy that writes down every host and passes plain requests to this machine on. */
export async function proxy() {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.url);
    const url = new URL(request.url);
    if (url.hostname !== '127.0.0.1') return void response.writeHead(502).end();
    const onward = connect(Number(url.port), url.hostname, () => {
      onward.write(`${request.method} ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`);
    });
    onward.on('error', () => response.socket?.destroy());
    return void onward.pipe(response.socket);
  });
  server.on('connect', (request, socket) => {
    seen.push(request.url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { seen, port: server.address().port, close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }) };
}

/** Both ways the page is used. `use` gets the address. */
export async function bothWays(use) {
  await use(pathToFileURL(artefact).href, 'file');
  const server = await serve();
  try {
    await use(server.url, 'http');
  } finally {
    await server.close();
  }
}

/** A new page in a context of its own; fails the test at the first error in page or console. */
export async function openPage(browser, url, { locale = 'de-DE', ...options } = {}) {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  await page.goto(url);
  await page.waitForSelector('main[aria-busy="false"]');
  return { page, context, errors };
}

export async function screen(page, hash) {
  await page.evaluate((to) => { window.location.hash = to; }, hash);
  await page.waitForFunction((to) => window.location.hash === to, hash);
  // Signals render a little later than the address changes.
  await page.waitForTimeout(150);
}

/** Chooses files on the data screen and waits until the last one is listed. */
export async function load(page, ...files) {
  await screen(page, '#/daten');
  await page.setInputFiles('input[type="file"]', files);
  const names = files.map((f) => (typeof f === 'string' ? f.split('/').at(-1) : f.name));
  for (const name of names) await page.locator('.file', { hasText: name }).waitFor({ timeout: 60_000 });
}

export async function answerClass(page, name = 'veroeffentlicht') {
  await page.check(`.class-ask input[value="${name}"]`);
  await page.click('.class-ask button[type="submit"]');
  await page.locator('.class-ask').waitFor({ state: 'detached' });
}

/** Drops a file onto the page as a mouse would. */
export async function drop(page, path, name) {
  const text = readFileSync(path, 'utf8');
  const transfer = await page.evaluateHandle(([content, label]) => {
    const data = new DataTransfer();
    data.items.add(new File([content], label, { type: 'text/csv' }));
    return data;
  }, [text, name]);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.locator('.file', { hasText: name }).waitFor({ timeout: 60_000 });
}

/** The table of figures: period → cells without the hidden words. */
export const figures = (page) => page.$$eval('table.figures tbody tr', (rows) => Object.fromEntries(rows.map((row) => {
  const [head, ...cells] = [...row.children].map((cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('.sr').forEach((hidden) => hidden.remove());
    return copy.textContent.trim();
  });
  return [head, cells];
})));

/** "72 501" or "23,2" as the number text a program writes. */
export const plain = (shown) => shown.replace(/[\s\u202f\u00a0]/g, '').replace(',', '.').replace('\u2212', '-');

/** Decimal text rounded half away from zero, exactly. */
export function rounded(text, decimals) {
  const [whole, fraction = ''] = text.split('.');
  const digits = BigInt(whole + fraction.padEnd(decimals + 1, '0').slice(0, decimals + 1));
  const result = ((digits + 5n) / 10n).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? result : `${result.slice(0, -decimals)}.${result.slice(-decimals)}`;
}

/** Presses Tab until the focus is on an element that fits. */
export async function tabTo(page, selector) {
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
  }
  assert.fail(`${selector} cannot be reached with Tab`);
}

/** A small correct file in the shape of a city's open data. */
export function smallCsv({ years = [2020, 2021], areas = ['11 Altstadt', '12 Hafen', '13 Nord'], columns = 'ZEIT;RAUM;MERKMAL;WERT', factor = 1 } = {}) {
  const groups = ['Ausländer', 'Deutsche mit persönlicher Migrationsvorgeschichte', 'Deutsche mit vererbter Migrationsvorgeschichte', 'Deutsche ohne erkennbare Migrationsvorgeschichte'];
  const rows = years.flatMap((year, y) => areas.flatMap((area, a) => groups.map((group, g) => `31.12.${year};${area};${group};${(120 + 37 * g * g + 11 * a * (4 - g) + 5 * y) * factor}`)));
  return `${[columns, ...rows].join('\n')}\n`;
}
