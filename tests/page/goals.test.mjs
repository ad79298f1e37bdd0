// Goals: one series by every method with its printed numbers, goals of every kind by form, the tree of fields.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { artefact, launch, openPage, screen } from './support.mjs';

/** All numbers as a program writes them, without blanks. */
const plain = (text) => text.replaceAll(/[\s\u202f\u00a0]/g, '').replaceAll(',', '.').replaceAll('\u2212', '-');

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const VALUES = [240, 234, 229, 220, 216, 219, 210, 204, 199];
const CATALOGUE = `[catalogue]
id = "reihe"
version = "1"
title.de = "Eine Reihe"
[[level]]
id = "stadt"
title.de = "Stadt"
depth = 0
[[principle]]
id = "p"
title.de = "P"
[[field]]
id = "f"
title.de = "Feld"
[[leitziel]]
id = "l"
field = "f"
title.de = "Leitziel"
principles = ["p"]
[[teilziel]]
id = "t"
leitziel = "l"
title.de = "Teilziel"
[[measure]]
id = "faelle"
title.de = "Fälle"
unit = "Personen"
additive = true
part_of = "alle"
dimensions = ["period", "area"]
[[measure]]
id = "alle"
title.de = "Alle Personen"
unit = "Personen"
additive = true
dimensions = ["period", "area"]
[[edition]]
id = "a2020"
year = 2020
title.de = "Ausgabe 2020"
[[indicator]]
id = "1.0"
teilziel = "t"
title.de = "Die Reihe"
definition.de = "Fälle durch alle Personen."
relevance.de = "x"
source.de = "x"
place.de = "x"
reference_date.de = "x"
supply = "municipal"
kind = "share"
numerator = [{ measure = "faelle" }]
denominator = [{ measure = "alle" }]
factor = 100
unit = "percent"
decimals = 1
direction = "down"
cites = ["x"]
`;
const PROJECT = `[[table]]
file = "reihe.csv"
class = "veroeffentlicht"
[table.binding]
whole = true
territory = "Ort"
[[table.binding.value]]
column = "Fälle"
measure = "faelle"
[[table.binding.value]]
column = "Alle Personen"
measure = "alle"
`;
const CSV = `Jahr;Fälle;Alle Personen\n${VALUES.map((k, i) => `${2015 + i};${k};1000`).join('\n')}\n`;

const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function opened(options) {
  const found = await openPage(browser, pathToFileURL(artefact).href, options);
  const { page } = found;
  await screen(page, '#/daten');
  await page.setInputFiles('input[type="file"]', [file('katalog.toml', CATALOGUE)]);
  await page.waitForFunction(() => document.body.textContent.includes('katalog.toml'));
  await page.setInputFiles('input[type="file"]', [file('projekt.toml', PROJECT)]);
  await page.waitForFunction(() => document.body.textContent.includes('projekt.toml'));
  await page.setInputFiles('input[type="file"]', [file('reihe.csv', CSV)]);
  await page.locator('.file', { hasText: 'reihe.csv' }).waitFor();
  await screen(page, '#/indikator/1.0');
  await page.waitForSelector('table.figures');
  return found;
}

async function setTarget(page) {
  await page.click('summary:has-text("Ziel festlegen")');
  await page.selectOption('.goal select >> nth=1', 'value');
  await page.fill('#goal-target', '15');
  await page.fill('#goal-target-year', '2030');
  await page.fill('#goal-base-year', '2015');
  await page.fill('#goal-by', 'Beirat');
  await page.click('.goal button[type="submit"]');
  await page.waitForSelector('.verdict-card:has-text("Zielwert gesetzt von Beirat, nicht vom Rat beschlossen")');
}

test('one series by every method: the table with the printed numbers', async () => {
  const { page, context, errors } = await opened({});
  await setTarget(page);
  await page.click('summary:has-text("Fachansicht")');
  await page.waitForSelector('.methods tbody tr');
  const rows = () => page.$$eval('.methods tbody tr', (all) => all.map((row) => row.textContent));
  const first = await rows();
  assert.ok(first.length <= 5, `three methods under the default view at first, not ${first.length}`);
  await page.click('button:has-text("Alle Methoden nebeneinander")');
  const all = await rows();
  for (const [name, ...parts] of [
    ['Anteil am Weg zum Ziel', '45,6 %', '53,3 %'],
    ['Open SDG / Statistics Canada mit Zielwert', '0,7503', '1,074'],
    ['Open SDG / Statistics Canada ohne Zielwert', '-2,31 %', '5,000'],
    ['Eurostat mit Zielwert, seit dem Basisjahr', '0,750'],
    ['Eurostat mit Zielwert, letzte 5 Jahre', '0,632'],
    ['Eurostat ohne Zielwert, letzte 5 Jahre', '-1,99 %', '4,97'],
    ['UN Progress Chart 2022', '0,750'],
    ['UN Progress Chart 2023', '0,790'],
    ['SDSN-Pfeil', '85,4 %'],
    ['Wettersymbole', 'Wolke', '-0,42 Prozentpunkte', '16,96 %', '40,0 %'],
    ['Trendtest', '-0,500', '-0,600', '-0,400', '0,0006', '16,4 %'],
    ['Lineare Fortsetzung', '16,53 %', '15,40 %', '17,66 %'],
  ]) {
    const row = all.find((r) => r.startsWith(name));
    assert.ok(row, name);
    for (const part of parts) assert.ok(plain(row).includes(plain(part)), `${name}: ${part} in ${row}`);
  }
  // Where thresholds were not read again in their source, it is said.
  assert.match(all.find((r) => r.startsWith('SDSN')), /nicht nachgelesen/);
  assert.doesNotMatch(all.find((r) => r.startsWith('Wettersymbole')), /nicht nachgelesen/);
  const firm = plain(await page.textContent('.firm'));
  assert.match(firm, /NötigeÄnderung.*:-4\.9Prozentpunkte\.also-0\.700ProzentpunkteimJahr/);
  assert.match(firm, /imZähler-49Fälle\.imJahr-7\(/);
  assert.match(firm, /Mit7Fällenweniger/);
  assert.match(firm, /vertretbarenRechenwegenergebendenselbenStand/);
  assert.deepEqual(errors, []);
  await context.close();
});

test('goals of every kind by form; what cannot be is refused where it is', async () => {
  const { page, context, errors } = await opened({});
  await page.click('summary:has-text("Ziel festlegen")');
  const kind = (value) => page.selectOption('.goal select >> nth=1', value);
  const submit = () => page.click('.goal button[type="submit"]');
  await kind('value');
  await page.fill('#goal-target', '115');
  await page.fill('#goal-target-year', '2030');
  await submit();
  await page.waitForSelector('.goal:has-text("zwischen 0 und 100")');
  await kind('keep');
  await page.fill('#goal-target', '20');
  await submit();
  await page.waitForSelector('.verdict-card:has-text("ist eingehalten: 19,9 %")');
  assert.match(await page.textContent('.verdict-card'), /Niveau: am Ziel · Verlauf: in die gewünschte Richtung/);
  await kind('interval');
  await page.fill('#goal-target', '18');
  await page.fill('#goal-upper', '21');
  await page.fill('#goal-target-year', '');
  await submit();
  await page.waitForSelector('.verdict-card:has-text("im Zielbereich von 18,0 % bis 21,0 %")');
  await kind('path');
  await page.fill('#goal-plan', '2022: 20,5; 2023');
  await submit();
  await page.waitForSelector('.goal:has-text("Jahr, Doppelpunkt, Wert")');
  await page.fill('#goal-plan', '2022: 20,5; 2023: 19,5');
  await page.fill('#goal-target', '');
  await page.fill('#goal-tolerance', '0,5');
  await submit();
  await page.waitForSelector('.verdict-card:has-text("Planwert mit Toleranz")');
  await page.click('.goal button:has-text("Ziel löschen")');
  await page.waitForSelector('.verdict-card:has-text("schlägt der Katalog vor")');
  assert.deepEqual(errors, []);
  await context.close();
});

test('the fields can be followed down to the indicator', async () => {
  const { page, context, errors } = await openPage(browser, pathToFileURL(artefact).href);
  await page.click('.doors button');
  await page.waitForSelector('.cat .val');
  await screen(page, '#/felder');
  await page.waitForFunction(() => document.querySelectorAll('.feld').length === 8, null, { timeout: 60_000 });
  // All files of the example are read when every field has something judged.
  await page.waitForFunction(() => [...document.querySelectorAll('.feld')].every((f) => /sind beurteilbar|ist beurteilbar/.test(f.textContent)), null, { timeout: 60_000 });
  const words = await page.textContent('main');
  for (const word of ['Ziel erreicht', 'auf Kurs', 'zu langsam', 'unverändert', 'Gegenrichtung', 'Keine Aussage']) assert.ok(words.includes(word), word);
  // Each field's counts add up to its indicators with a goal.
  const sums = await page.$$eval('.feld', (all) => all.map((f) => {
    const counted = [...f.querySelectorAll(':scope > .counts b')].reduce((sum, b) => sum + Number(b.textContent), 0);
    return [counted, f.querySelectorAll('.plain li .st').length];
  }));
  for (const [counted, listed] of sums) assert.equal(counted, listed);
  await page.click('.feld summary');
  await page.click('.feld .plain a >> nth=0');
  await page.waitForSelector('.verdict-card');
  assert.deepEqual(errors, []);
  await context.close();
});

test('a verdict opens how its values were computed: then and now, both groups, another indicator', async () => {
  const { page, context, errors } = await openPage(browser, pathToFileURL(artefact).href);
  await page.click('.doors button');
  await page.waitForSelector('.cat .val');
  await screen(page, '#/felder');
  await page.waitForFunction(() => document.querySelectorAll('.feld').length === 8 && !document.querySelector('.wrap > p[role="status"]'), null, { timeout: 60_000 });
  // Länder rule: value then and now of both groups; parity: the value of the indicator compared with, which has its own decimals.
  for (const [id, count, words] of [['2.1', 4, /Personen mit deutscher Staatsangehörigkeit/], ['4.1', 4, /Anteil der Menschen mit Migrationsvorgeschichte/]]) {
    await screen(page, `#/indikator/${id}`);
    await page.waitForFunction(([n]) => document.querySelector('.verdict .behind')?.querySelectorAll('button').length === n, [count]);
    const first = page.locator('.verdict').first().locator('.behind button');
    const titles = [];
    for (let i = 0; i < count; i += 1) {
      const shown = Number(plain(await first.nth(i).evaluate((b) => b.firstChild.textContent)).split('%')[0]);
      await first.nth(i).click();
      await page.waitForFunction((n) => {
        const text = document.querySelector('#explanation .root > .nd b')?.textContent.replaceAll(/[^\d,]/g, '').replace(',', '.');
        return Math.abs(Number(text) - n) <= 0.05;
      }, shown);
      titles.push(await page.textContent('#explanation .lead-s'));
    }
    assert.equal(new Set(titles).size, count, titles.join(' | '));
    assert.match(titles.join(), words);
  }
  assert.deepEqual(errors, []);
  await context.close();
});
