// What is packed in the file: it unpacks in the page, survives being saved by a browser, and is refused when it was changed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answerClass, artefact, launch, load, openPage, scratch, screen, smallCsv } from './support.mjs';

let browser;
const folder = scratch();
before(async () => { browser = await launch(); });
after(async () => {
  await browser.close();
  folder.remove();
});

const fileOf = (name, text) => {
  writeFileSync(folder.path(name), text);
  return pathToFileURL(folder.path(name)).href;
};

test('the licences are there when they are opened', async () => {
  const { page, context, errors } = await openPage(browser, pathToFileURL(artefact).href);
  await screen(page, '#/datenschutz');
  const text = page.locator('pre[lang="en"]');
  assert.equal(await text.textContent(), '');
  await page.locator('details', { has: text }).locator('summary').click();
  await page.waitForFunction(() => document.querySelector('pre[lang="en"]').textContent !== '');
  const shown = await text.textContent();
  for (const title of ['EUROPEAN UNION PUBLIC LICENCE', 'SIL OPEN FONT LICENSE', 'Apache License']) assert.ok(shown.includes(title), title);
  assert.deepEqual(errors, []);
  await context.close();
});

test('a page that a browser saved as it stands works like the file itself', async () => {
  const first = await openPage(browser, pathToFileURL(artefact).href);
  await screen(first.page, '#/datenschutz');
  const saved = await first.page.content();
  await first.context.close();
  assert.notEqual(saved, readFileSync(artefact, 'utf8'), 'what is saved is what the browser made of it');
  const { page, context, errors } = await openPage(browser, fileOf('saved.html', saved));
  await load(page, { name: 'klein.csv', mimeType: 'text/csv', buffer: Buffer.from(smallCsv()) });
  await answerClass(page);
  await screen(page, '#/ueberblick');
  await page.waitForSelector('.cat .val');
  assert.equal(await page.locator('main').count(), 1);
  assert.deepEqual(errors, []);
  await context.close();
});

test('an engine that was changed does not start, and the page says so', async () => {
  const html = readFileSync(artefact, 'utf8');
  const at = html.indexOf('id="wasm">') + 5000;
  // One sign changed, one that is no sign, and the end missing.
  const changes = [html.slice(0, at) + (html[at] === 'A' ? 'B' : 'A') + html.slice(at + 1), `${html.slice(0, at)}ä${html.slice(at + 1)}`, html.slice(0, at) + html.slice(html.indexOf('</script>', at))];
  for (const [i, changed] of changes.entries()) {
    const { page, context } = await openPage(browser, fileOf(`changed-${i}.html`, changed));
    await page.getByText('Der Rechenkern in dieser Datei entspricht nicht seiner Prüfsumme').first().waitFor();
    await context.close();
  }
});
