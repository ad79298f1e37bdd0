// The example needs no file; it can be used by keyboard alone; figures and Stand are explained.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { artefact, bothWays, figures, launch, openPage, screen, tabTo } from './support.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('the example works without any file', async () => {
  await bothWays(async (url, way) => {
    const { page, context, errors } = await openPage(browser, url);
    await page.click('button:has-text("Beispiel ansehen")');
    await page.waitForSelector('.cat .val');
    assert.match(await page.textContent('.demo'), /Beispiel\. Musterstadt, alle Zahlen sind erfunden\./, way);
    await page.click('.cat a:has-text("5.1")');
    await page.waitForSelector('table.figures');
    const years = Object.keys(await figures(page)).sort();
    assert.deepEqual([years.length, years[0], years.at(-1)], [15, '2010', '2024'], way);
    await screen(page, '#/indikator/5.6');
    await page.waitForSelector('.verdict-card:has-text("keine Richtung beschlossen")');
    assert.match(await page.textContent('.verdict-card'), /Keine Aussage/, way);
    assert.match(await page.textContent('main'), /keine Aussage über Ursachen oder die Wirkung von Maßnahmen/, way);
    await screen(page, '#/daten');
    assert.equal(await page.locator('.class-ask').count(), 0, 'the class of the example is known');
    assert.deepEqual(errors, [], way);
    await context.close();
  });
});

test('a direction set by the user gives a Stand that names who set it', async () => {
  const { page, context } = await openPage(browser, pathToFileURL(artefact).href);
  await page.click('button:has-text("Beispiel ansehen")');
  await page.waitForSelector('.cat .val');
  await screen(page, '#/indikator/5.6');
  await page.click('summary:has-text("Ziel festlegen")');
  await page.selectOption('.goal select', 'down');
  await page.click('.goal button[type="submit"]');
  await page.waitForSelector('.verdict-card:has-text("nicht vom Rat beschlossen")');
  const card = await page.textContent('.verdict-card');
  assert.match(card, /auf Kurs|Gegenrichtung|unverändert/);
  assert.match(card, /Methode: Richtung seit der letzten Ausgabe/);
  await page.click('summary:has-text("Fachansicht")');
  await page.waitForSelector('.methods:has-text("Wettersymbole")');
  assert.match(await page.textContent('.verdict-card'), /Nachträglich geändert/);
  await page.selectOption('.goal select >> nth=1', 'value');
  await page.fill('#goal-target', 'viel');
  await page.click('.goal button[type="submit"]');
  assert.match(await page.textContent('.goal'), /keine Zahl/);
  await screen(page, '#/indikator/R1');
  assert.equal(await page.locator('.goal').count(), 0, 'frame data have no goal');
  assert.match(await page.textContent('.verdict-card'), /Rahmendaten/);
  await context.close();
});

test('from the start to the explanation by keyboard alone', async () => {
  const { page, context } = await openPage(browser, pathToFileURL(artefact).href);
  await tabTo(page, '.doors button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.cat .val');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await tabTo(page, '.cat a[href="#/indikator/R1"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('table.figures');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');

  await tabTo(page, '.chart svg');
  const focused = await page.evaluate(() => document.activeElement.tagName);
  assert.equal(focused.toLowerCase(), 'svg', 'the focus lands on the chart');
  const readout = page.locator('.readout[role="status"]');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector('.readout').textContent.startsWith('2024'));
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => document.querySelector('.readout').textContent.startsWith('2023'));
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.querySelector('.readout').textContent.startsWith('2010'));
  const shown = await figures(page);
  assert.ok((await readout.textContent()).includes(shown['2010'][0]), 'the text read off is the figure of the table');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('.readout').textContent === '');

  await tabTo(page, '#explanation > summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#explanation .root');
  // A small tree shows its rows at once; of a large one each step is opened.
  const closed = page.locator('#explanation details.more:not([open]) > summary');
  for (let i = 0; i < 20 && (await closed.count()) > 0 && (await page.locator('#explanation mark').count()) === 0; i += 1) {
    await tabTo(page, '#explanation details.more:not([open]) > summary');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(150);
  }
  await page.waitForSelector('#explanation mark', { timeout: 5_000 });
  await context.close();
});

test('a value of the table opens its own explanation', async () => {
  const { page, context } = await openPage(browser, pathToFileURL(artefact).href);
  await page.click('button:has-text("Beispiel ansehen")');
  await page.waitForSelector('.cat .val');
  await screen(page, '#/indikator/R1');
  await page.click('table.figures tbody tr:nth-child(3) .num-btn');
  await page.waitForSelector('#explanation[open] .root');
  assert.match(await page.textContent('#explanation .lead-s'), /2022/);
  const value = (await figures(page))['2022'][0];
  assert.equal(await page.textContent('#explanation .root > .nd > .t b'), value);
  await context.close();
});

test('filters keep their state from screen to screen', async () => {
  const { page, context } = await openPage(browser, pathToFileURL(artefact).href);
  await page.click('button:has-text("Beispiel ansehen")');
  await page.waitForSelector('.cat .val');
  await screen(page, '#/indikator/R1');
  await page.waitForSelector('table.figures');
  const area = await page.$eval('.filter select', (s) => s.options[3].value);
  await page.selectOption('.filter select >> nth=0', area);
  await page.selectOption('.filter select >> nth=1', '2015');
  await screen(page, '#/daten');
  await screen(page, '#/indikator/R2');
  await page.waitForSelector('table.figures');
  assert.deepEqual(await page.$$eval('.filter select', (all) => all.map((s) => s.value)), [area, '2015']);
  await context.close();
});

test('the figures can be downloaded as CSV', async () => {
  const { page, context } = await openPage(browser, pathToFileURL(artefact).href);
  await page.click('button:has-text("Beispiel ansehen")');
  await page.waitForSelector('.cat .val');
  await screen(page, '#/indikator/R1');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('button:has-text("CSV für Tabellenprogramme")')]);
  assert.equal(download.suggestedFilename(), 'kennzahlen.csv');
  await context.close();
});
