// The same table a year later, two tables beside each other, and areas that change: offered, listed, entered on the data screen.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answerClass, artefact, launch, load, openPage, scratch, screen } from './support.mjs';

let browser;
let files;
before(async () => { browser = await launch(); files = scratch(); });
after(async () => { await browser.close(); files.remove(); });

const write = (name, text) => { writeFileSync(files.path(name), text); return files.path(name); };
const table = (years, more = '') => `Jahr;Stadtteil;Einwohner\n${years.flatMap(([year, a, b]) => [`${year};11 Altstadt;${a}`, `${year};12 Hafen;${b}`]).join('\n')}\n${more}`;
const WORDS = {
  'de-DE': { take: 'Festlegungen übernehmen', refuse: 'Nicht übernehmen', taken: /gelten auch hier/, compare: 'Vergleichen', replace: /ersetzen$/, add: 'Eintragen', added: 'Eingetragen.', save: 'Entscheidungen sichern', holds: /Gilt für die geladenen Dateien/, unknown: /in keiner geladenen Datei steht: 99/, from: 'Gebiete vorher', into: 'Gebiete danach', period: 'Erster Zeitraum', remove: /^Zurücknehmen/ },
  'en-GB': { take: 'Take over the decisions', refuse: 'Do not take over', taken: /hold here, too/, compare: 'Compare', replace: /by this file$/, add: 'Enter', added: 'Entered.', save: 'Save decisions', holds: /Holds for the loaded files/, unknown: /no loaded file has: 99/, from: 'Areas before', into: 'Areas after', period: 'First period', remove: /^Take back/ },
};
const shots = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));

async function looksRight(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wide <= 0, `${name}: the screen is ${wide} px too wide`);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), [], name);
  mkdirSync(shots, { recursive: true });
  for (const part of await page.locator('.years, .areas:has(details[open])').all()) await part.screenshot({ path: `${shots}${name}.png` });
}

/** The project of last year, as the page saves it. */
async function project(locale) {
  const { page, context } = await openPage(browser, pathToFileURL(artefact).href, { locale });
  await load(page, write('einwohner-2023.csv', table([[2022, 100, 200], [2023, 110, 210]])));
  await answerClass(page);
  await page.locator('.bind select').last().selectOption({ index: 1 });
  await page.waitForFunction(() => document.querySelectorAll('.bind select').length < 2);
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: WORDS[locale].save }).click()]);
  const text = readFileSync(await saved.path(), 'utf8');
  await context.close();
  return write('projekt.toml', text);
}

const LOOKS = ['de-DE', 'en-GB'].flatMap((locale) => [[locale, { width: 1280, height: 900 }], [locale, { width: 320, height: 640 }]]);
for (const [locale, viewport] of LOOKS) {
  const w = WORDS[locale];
  const look = `${String(viewport.width)}-${locale.slice(0, 2)}`;
  test(`last year's decisions are offered, and what changed is listed: ${look}`, async () => {
    const saved = await project(locale);
    const kept = readFileSync(saved, 'utf8');
    assert.ok(kept.includes('einwohner-2023.csv') && kept.includes('11 Altstadt'));
    assert.ok(!/\b210\b/.test(kept), 'no numbers');
    const { page, context, errors } = await openPage(browser, pathToFileURL(artefact).href, { locale, viewport });
    await screen(page, '#/daten');
    await page.setInputFiles('input[type="file"]', [saved]);
    await page.locator('.kern-alert--info', { hasText: 'projekt.toml' }).waitFor();
    await load(page, write('einwohner-2024.csv', table([[2023, 110, 215], [2024, 50, 230]], '2024;13 Nord;400\n')));
    const years = page.locator('.years');
    await years.getByText('13 Nord').waitFor();
    assert.match(await years.textContent(), /3/u);
    await looksRight(page, `years-proposed-${look}`);
    await years.getByRole('button', { name: w.take }).click();
    await years.getByText(w.taken).waitFor();
    assert.match(await years.textContent(), /13 Nord/);
    assert.equal(await page.locator('.class-ask').count(), 1, 'the class is asked anew');
    // The other way: another file is refused.
    await load(page, write('einwohner-2025.csv', table([[2025, 120, 231]])));
    await years.getByRole('button', { name: w.refuse }).click();
    await years.getByRole('button', { name: w.refuse }).waitFor({ state: 'detached' });
    assert.deepEqual(errors, []);
    await context.close();
  });

  test(`two loaded files are compared and one replaced: ${look}`, async () => {
    const { page, context, errors } = await openPage(browser, pathToFileURL(artefact).href, { locale, viewport });
    await load(page, write('alt.csv', table([[2022, 100, 200], [2023, 110, 210]])));
    await answerClass(page);
    assert.equal(await page.locator('.years').count(), 0, 'nothing to compare with');
    await load(page, write('neu.csv', table([[2023, 110, 215], [2024, 50, 230]], '2024;13 Nord;400\n')));
    await answerClass(page);
    const years = page.locator('.years');
    await years.getByRole('button', { name: w.compare, exact: true }).click();
    await years.locator('h4').nth(2).waitFor();
    const text = await years.textContent();
    for (const part of ['13 Nord', 'Hafen', 'Altstadt']) assert.ok(text.includes(part), `${part} in ${text}`);
    await looksRight(page, `years-compared-${look}`);
    await years.getByRole('button', { name: w.replace }).click();
    await page.locator('.file', { hasText: 'alt.csv' }).waitFor({ state: 'detached' });
    assert.equal(await page.locator('.file').count(), 1);
    assert.deepEqual(errors, []);
    await context.close();
  });

  test(`a change of areas is entered, dropped as a file, and taken back: ${look}`, async () => {
    const { page, context, errors } = await openPage(browser, pathToFileURL(artefact).href, { locale, viewport });
    await load(page, write('gebiete.csv', `${table([[2018, 100, 200]])}2019;14 Mitte;310\n2019;21 Heide;7\n2018;21 Heide;6\n`));
    await answerClass(page);
    const areas = page.locator('.areas');
    await areas.locator('summary').click();
    const fill = async (from, into, period) => {
      await areas.getByLabel(w.from).fill(from);
      await areas.getByLabel(w.into).fill(into);
      await areas.getByLabel(w.period).fill(period);
      await areas.getByRole('button', { name: w.add, exact: true }).click();
    };
    await fill('11, 12', '14, 15', '2019');
    await areas.getByRole('alert').waitFor();
    assert.equal(await areas.locator('li').count(), 0, 'a mistake changes nothing');
    assert.equal(await areas.getByLabel(w.from).inputValue(), '11, 12', 'what was typed stays');
    await fill('11, 12', '14', '2019');
    await areas.getByText(w.holds).waitFor();
    await areas.getByText(w.added).waitFor();
    assert.equal(await areas.getByRole('alert').count(), 0);
    await page.setInputFiles('input[type="file"]', [write('umsteiger.toml', '[[crosswalk]]\nlevel = "stadtteil"\nfrom = ["21"]\ninto = ["22", "99"]\nperiod = "2020"\n')]);
    await areas.getByText(/99/).first().waitFor();
    assert.equal(await areas.locator('li').count(), 2);
    await looksRight(page, `areas-${look}`);
    await page.setInputFiles('input[type="file"]', [write('falsch.toml', '[[crosswalk]]\nlevel = "stadtteil"\nfrom = ["11"]\ninto = ["31", "32"]\nperiod = "2021"\n')]);
    await page.locator('.jobs .kern-alert--danger').waitFor();
    assert.match(await page.locator('.jobs .kern-alert--danger').textContent(), /11.*3/su, 'what overlaps, and in which line');
    await areas.getByRole('button', { name: w.remove }).first().click();
    await page.waitForFunction(() => document.querySelectorAll('.areas li').length === 1);
    assert.deepEqual(errors, []);
    await context.close();
  });
}
