// Bad input: a clear message with place and next step, the page stays usable, loaded files stay loaded.
import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answerClass, artefact, figures, launch, load, openPage, scratch, screen, smallCsv } from './support.mjs';

let browser;
let files;
let page;
let context;
before(async () => { browser = await launch(); });
after(() => browser.close());
beforeEach(async () => {
  files = scratch();
  ({ page, context } = await openPage(browser, pathToFileURL(artefact).href));
  writeFileSync(files.path('gut.csv'), smallCsv());
  await load(page, files.path('gut.csv'));
  await answerClass(page);
});
afterEach(async () => {
  await context.close();
  files.remove();
});

async function choose(name, content) {
  if (content !== undefined) writeFileSync(files.path(name), content);
  await screen(page, '#/daten');
  await page.setInputFiles('input[type="file"]', files.path(name));
}

/** The message about a file that was refused. */
async function refusal(name) {
  const alert = page.locator('.jobs [role="alert"]', { hasText: name });
  await alert.waitFor({ timeout: 120_000 });
  return (await alert.textContent()).replace(/\s+/g, ' ');
}

/** The first file is still there, computes, and the page still answers. */
async function usable() {
  assert.equal(await page.locator('.file', { hasText: 'gut.csv' }).count(), 1, 'the loaded file stays');
  await screen(page, '#/indikator/R1');
  await page.waitForSelector('table.figures');
  const shown = await figures(page);
  assert.ok(shown['2020'] && shown['2021'], 'its figures stay');
  writeFileSync(files.path('danach.csv'), smallCsv({ years: [2022], factor: 2 }));
  await load(page, files.path('danach.csv'));
}

const refused = [
  ['an empty file', 'leer.csv', '', /Die Datei ist leer.*andere Datei/],
  ['a file of NUL bytes', 'null.csv', Buffer.alloc(4096), /Null-Bytes.*Byte 0.*noch einmal/],
  ['a PNG renamed to .csv', 'bild.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /PNG.*CSV \(UTF-8\)/],
  ['an unclosed quote', 'zitat.csv', `${smallCsv()}31.12.2021;"14 Süd;Ausländer;7\n31.12.2021;15 Ost;Ausländer;7\n`, /Anführungszeichen.*Zeile 26.*entfernen/],
];
for (const [what, name, content, message] of refused) {
  test(what, async () => {
    await choose(name, content);
    assert.match(await refusal(name), message);
    await page.locator('.jobs [role="alert"] button').click();
    assert.equal(await page.locator('.jobs').count(), 0, 'the message can be closed');
    await usable();
  });
}

test('a header only', async () => {
  await choose('kopf.csv', 'ZEIT;RAUM;MERKMAL;WERT\n');
  await page.locator('.file', { hasText: 'kopf.csv' }).waitFor();
  assert.match(await page.textContent('.diag'), /Fehler:.*nur einen Kopf \(ZEIT, RAUM, MERKMAL, WERT\).*vollständig/);
  await usable();
});

test('a file of the text 0', async () => {
  await choose('nullen.csv', '0\n'.repeat(200));
  await page.locator('.file', { hasText: 'nullen.csv' }).waitFor();
  assert.match(await page.textContent('.bind'), /In keiner Spalte.*Jahre oder Stichtage.*Ergänzen Sie/);
  assert.match(await page.textContent('.one'), /noch kein Indikator/);
  await usable();
});

test('a missing column', async () => {
  await choose('ohne-jahr.csv', smallCsv().replace(/^[^;]*;/gm, ''));
  await page.locator('.file', { hasText: 'ohne-jahr.csv' }).waitFor();
  assert.match(await page.textContent('.bind'), /RAUM.*Jahre oder Stichtage.*Ergänzen Sie eine Spalte/);
  assert.equal(await page.locator('.computable li').count(), 0);
  await usable();
});

test('a cell that is no number', async () => {
  const lines = smallCsv({ years: [2018, 2019] }).split('\n');
  lines[6] = lines[6].replace(/;\d+$/, ';viele');
  await choose('wort.csv', lines.join('\n'));
  await page.locator('.file', { hasText: 'wort.csv' }).waitFor();
  const found = page.locator('.diag details', { hasText: 'viele' });
  if (!(await found.evaluate((d) => d.open))) await found.locator('summary').click();
  const text = await found.textContent();
  assert.match(text, /WERT/);
  assert.match(text, /Zeile 7/);
  assert.match(text, /Berichtigen Sie/);
  await usable();
});

test('a file that is removed before it can be read', async () => {
  writeFileSync(files.path('weg.csv'), smallCsv());
  await screen(page, '#/daten');
  // Chosen, then removed, then read: the page gets a handle to a file that is gone.
  await page.evaluate(() => {
    const input = document.querySelector('input[type="file"]');
    window.held = null;
    input.addEventListener('change', (e) => {
      if (window.held) return;
      window.held = [...input.files];
      e.stopImmediatePropagation();
    }, { capture: true });
  });
  await page.setInputFiles('input[type="file"]', files.path('weg.csv'));
  await page.waitForFunction(() => window.held?.length === 1);
  rmSync(files.path('weg.csv'));
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(window.held[0]);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  assert.match(await refusal('weg.csv'), /nicht mehr gelesen.*entfernt.*noch einmal/);
  await usable();
});

test('a file that is removed while it is being read', { timeout: 300_000 }, async () => {
  const body = smallCsv().split('\n').slice(1).join('\n');
  writeFileSync(files.path('lang.csv'), smallCsv() + body.repeat(120_000));
  await choose('lang.csv');
  await page.waitForFunction(() => (document.querySelector('.job progress')?.value ?? 0) > 0);
  rmSync(files.path('lang.csv'));
  assert.match(await refusal('lang.csv'), /nicht mehr gelesen.*entfernt.*noch einmal/);
  await usable();
});

test('a file of 2 GB', { timeout: 300_000 }, async () => {
  writeFileSync(files.path('riesig.csv'), smallCsv());
  const handle = openSync(files.path('riesig.csv'), 'r+');
  ftruncateSync(handle, 2 * 1024 ** 3);
  closeSync(handle);
  await choose('riesig.csv');
  assert.match(await refusal('riesig.csv'), /(Null-Bytes|zu groß).*(noch einmal|Teilen Sie)/);
  await usable();
});

test('reading can be cancelled', { timeout: 300_000 }, async () => {
  // Rows of real data without end: long enough to be caught in the middle.
  const body = smallCsv().split('\n').slice(1).join('\n');
  writeFileSync(files.path('lang.csv'), smallCsv() + body.repeat(120_000));
  await choose('lang.csv');
  const cancel = page.locator('.job button');
  await cancel.waitFor();
  await page.waitForFunction(() => (document.querySelector('.job progress')?.value ?? 0) > 0);
  assert.match(await page.textContent('.job'), /MB von .* Zeilen/);
  await cancel.click();
  await page.locator('.job').waitFor({ state: 'detached', timeout: 30_000 });
  assert.equal(await page.locator('.file', { hasText: 'lang.csv' }).count(), 0);
  await usable();
});

test('the same file twice', async () => {
  writeFileSync(files.path('noch-einmal.csv'), smallCsv());
  await choose('noch-einmal.csv');
  assert.match(await refusal('noch-einmal.csv'), /schon geladen: gut\.csv.*Entfernen Sie/);
  await usable();
});

test('a crash of the worker: it is restarted, says so, and reads the files again', async () => {
  writeFileSync(files.path('zweite.csv'), smallCsv({ years: [2015, 2016], factor: 3 }));
  await load(page, files.path('zweite.csv'));
  await answerClass(page, 'intern');
  rmSync(files.path('zweite.csv'));
  const before = page.workers()[0];
  await before.evaluate(() => { setTimeout(() => { throw new Error('boom'); }, 0); });
  const notice = page.locator('.notices [role="alert"]');
  await notice.waitFor({ timeout: 30_000 });
  assert.match(await notice.textContent(), /abgestürzt und wurde neu gestartet.*zweite\.csv.*erneut/s);
  assert.notEqual(page.workers()[0], before);
  await screen(page, '#/daten');
  assert.equal(await page.locator('.file', { hasText: 'zweite.csv' }).count(), 0);
  assert.match(await page.locator('.file', { hasText: 'gut.csv' }).textContent(), /veröffentlicht/, 'the class is kept');
  await usable();
});

test('closing the last file gives the memory back and the page goes on', async () => {
  const before = page.workers()[0];
  await screen(page, '#/daten');
  await page.click('.one button:has-text("entfernen")');
  await page.locator('.file').waitFor({ state: 'detached' });
  assert.notEqual(page.workers()[0], before, 'a new worker');
  await load(page, files.path('gut.csv'));
});
