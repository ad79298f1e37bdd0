// How a file was read can be seen and corrected, by keyboard alone; control figures are compared; decisions can be saved.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { answerClass, artefact, lacks, launch, load, openPage, scratch, screen, shared, smallCsv, tabTo } from './support.mjs';

let browser;
let files;
let page;
let context;
let errors;
before(async () => { browser = await launch(); });
after(() => browser.close());
beforeEach(async () => {
  files = scratch();
  ({ page, context, errors } = await openPage(browser, pathToFileURL(artefact).href));
});
afterEach(async () => {
  assert.deepEqual(errors, []);
  await context.close();
  files.remove();
});

/** ISO-8859-15 without a euro sign: `œ` looks like `½`. Numbers like 1.234 can be read in two ways. */
function doubtful() {
  const rows = [2019, 2020].flatMap((year) => ['11 Sacr\xe9-C\xbdur', '12 Hafen', '13 Nord'].map((area, i) => `31.12.${year};${area};1.${234 + i};${100 + i}`));
  return Buffer.from(`Bev\xf6lkerung am Jahresende\nZEIT;RAUM;Anteil;WERT\n${rows.join('\n')}\n\xa9 Amt f\xfcr Statistik\n`, 'latin1');
}

async function loadText(name, content) {
  writeFileSync(files.path(name), content);
  await load(page, files.path(name));
  await page.locator('.one h2', { hasText: name }).waitFor();
}

/** The row of a decision, by its name. */
const row = (name) => page.locator('.evi .pair', { has: page.locator(`dt:text-is("${name}")`) });
const value = async (name) => (await row(name).locator('dd').textContent()).replace(/\s+/g, ' ');
const header = () => page.$$eval('table.preview thead tr:last-child th:not(.ln)', (all) => all.map((th) => th.textContent));
const firstRow = () => page.$$eval('table.preview tbody tr:first-child > *', (all) => all.map((td) => td.textContent));
/** A text given as such is found in any case: "wird neu gelesen" would do for "Neu gelesen". */
const exactly = (text) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'u');
const said = (scope, text) => scope.locator('[role="status"]', { hasText: exactly(text) }).waitFor();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

/** Chooses an answer with the arrow keys; the select has the focus. */
async function arrowTo(answer) {
  await page.keyboard.press('Home');
  for (let i = 0; i < 20; i += 1) {
    if (await page.evaluate(() => document.activeElement.selectedOptions[0].textContent) === answer) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`no answer ${answer}`);
}

async function openRow(name) {
  await tabTo(page, `summary[aria-label="${name} ändern"]`);
  await page.keyboard.press('Enter');
}

test('wrong guesses are corrected by keyboard alone', async () => {
  await loadText('zweifel.csv', doubtful());
  await answerClass(page);
  assert.match(await value('Zeichensatz'), /Windows-1252/);
  assert.equal((await firstRow())[2], '11 Sacré-C½ur');
  assert.match(await page.textContent('.file'), /1 offene Frage/);
  // The heading of the screen is where a keyboard user comes from.
  await page.focus('h1');

  await tabTo(page, '.question select');
  await arrowTo('Komma als Dezimalzeichen');
  assert.match(await page.textContent('.questions h4'), /1 offene Frage/, 'nothing happens at each step');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(page.locator('.question'), 'Neu gelesen: 6 Zeilen. Spalten: 4.');
  assert.equal(await focused(), 'Anwenden', 'the focus stays');
  assert.match(await page.textContent('.question'), /Komma als Dezimalzeichen.*von Ihnen festgelegt/);
  assert.match(await page.textContent('.sums'), /Summe „Anteil“7.410/);

  await openRow('Zeichensatz');
  await tabTo(page, 'select');
  await arrowTo('ISO-8859-15');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(row('Zeichensatz'), 'Neu gelesen: 6 Zeilen');
  assert.equal(await focused(), 'Anwenden');
  assert.equal((await firstRow())[2], '11 Sacré-Cœur');
  assert.match(await value('Zeichensatz'), /^ISO-8859-15 von Ihnen festgelegt/);
  assert.match(await page.textContent('table.encodings .used mark'), /ö|œ/);

  // The proposal holds again, and the focus is not lost with the button.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('table.preview tbody td')?.nextSibling.textContent.includes('½'));
  await page.waitForFunction(() => document.activeElement.textContent === 'Anwenden');
  assert.doesNotMatch(await value('Zeichensatz'), /festgelegt/);

  await openRow('Kopf');
  await tabTo(page, 'input[type="number"]');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await said(row('Kopf'), 'Neu gelesen: 5 Zeilen');
  assert.deepEqual(await header(), ['31.12.2019', '11 Sacré-C½ur', '1.234', '100']);
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.inputValue('.lines input >> nth=0'), '3');
  await tabTo(page, '.lines input[type="checkbox"]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(row('Kopf'), 'Neu gelesen: 7 Zeilen');

  await openRow('Letzte Zeile der Tabelle');
  await tabTo(page, 'input[type="number"]');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await said(row('Letzte Zeile der Tabelle'), 'Neu gelesen: 3 Zeilen');
});

test('many doubtful columns are answered at once', async () => {
  const years = [2019, 2020];
  const names = ['A', 'B', 'C', 'D'];
  const cells = (i) => names.map((_, c) => `1.${200 + 10 * i + c}`).join(';');
  await loadText('viele.csv', `ZEIT;RAUM;${names.join(';')}\n${years.flatMap((y) => ['11 Altstadt', '12 Hafen'].map((a, i) => `${y};${a};${cells(i + y - 2019)}`)).join('\n')}\n`);
  await answerClass(page);
  assert.match(await page.textContent('.questions h4'), /4 offene Fragen/);
  await page.focus('h1');
  await tabTo(page, '.questions select');
  await arrowTo('Komma als Dezimalzeichen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(page.locator('.question').first(), 'Neu gelesen: 4 Zeilen');
  assert.equal(await page.textContent('.questions h4'), 'Ihre Antworten');
  assert.equal(await page.locator('.sum').count(), 5, 'the rows and four sums');
  assert.equal(await focused(), 'Anwenden');
});

test('columns are changed in one table', async () => {
  await loadText('spalten.csv', smallCsv());
  await answerClass(page);
  await tabTo(page, '.by-column select');
  const kinds = page.locator('.by-column tbody tr', { hasText: 'WERT' }).locator('select');
  await kinds.first().focus();
  await arrowTo('Text');
  await tabTo(page, 'button[type="submit"]');
  await page.keyboard.press('Enter');
  await said(page.locator('form', { has: page.locator('.by-column') }), 'Neu gelesen: 24 Zeilen');
  assert.doesNotMatch(await page.textContent('.sums'), /WERT/);
  await page.click('.by-column button:has-text("Vorschlag wiederherstellen")');
  await page.locator('.sums', { hasText: 'WERT' }).waitFor();
});

test('what cannot be chosen is said, and the file stays as it was', async () => {
  await loadText('fest.csv', smallCsv());
  await answerClass(page);
  const before = [await header(), await firstRow()];
  await row('Kopf').locator('summary').click();
  const change = async (first, last) => {
    await row('Kopf').locator('input >> nth=0').fill(first);
    await row('Kopf').locator('input >> nth=1').fill(last);
    await row('Kopf').locator('button[type="submit"]').click();
  };
  const trouble = row('Kopf').locator('[role="alert"]');
  await change('5', '3');
  await trouble.waitFor();
  assert.match(await trouble.textContent(), /bleibt so gelesen wie vorher/);
  assert.deepEqual([await header(), await firstRow()], before);
  assert.equal(await page.locator('.tag:has-text("festgelegt")').count(), 0);
  assert.match(await page.textContent('.sums'), /WERT/, 'the sums are still there');

  rmSync(files.path('fest.csv'));
  await change('2', '2');
  await page.waitForFunction(() => /nicht mehr gelesen/.test(document.querySelector('.evi [role="alert"]')?.textContent ?? ''));
  assert.deepEqual([await header(), await firstRow()], before);
});

test('a published figure agrees or differs', async () => {
  await loadText('summen.csv', smallCsv());
  await answerClass(page);
  const compare = async (figure, part, typed) => {
    await page.selectOption('.check-form select >> nth=0', { label: figure });
    if (part !== null) await page.selectOption('.check-form select >> nth=1', { label: part });
    await page.fill('#compare-typed', typed);
    await page.keyboard.press('Enter');
  };
  const results = () => page.$$eval('.checked > span', (all) => all.map((li) => li.textContent.replace(/\s/g, ' ')));
  await compare('Zeilen gelesen', null, '24');
  await page.waitForFunction(() => document.querySelectorAll('.checked').length === 1);
  const shown = (await page.textContent('.sums')).match(/Summe „WERT“([\d\s\u202f]+)/)[1];
  const sum = Number(shown.replace(/\D/g, ''));
  await compare('Summe „WERT“', 'ganze Datei', String(sum + 5));
  await page.waitForFunction(() => document.querySelectorAll('.checked').length === 2);
  await compare('Summe „WERT“', '31.12.2021', shown);
  await page.waitForFunction(() => document.querySelectorAll('.checked').length === 3);
  const lines = await results();
  assert.match(lines[0], /Zeilen gelesen: Der Prüfwert 24 stimmt überein/);
  assert.match(lines[1], /die Datei ergibt.*Unterschied: −5\./);
  assert.match(lines[2], /31\.12\.2021.*Unterschied: −/);

  await compare('Zeilen gelesen', null, 'viele');
  await page.waitForSelector('#compare-hint[role="alert"]');
  assert.match(await page.textContent('#compare-hint'), /„viele“/);
  assert.equal((await results()).length, 3);
  await page.click('button[aria-label="Prüfwert entfernen: Zeilen gelesen"]');
  assert.equal((await results()).length, 2);
  // The comparison is made anew when the file is read anew.
  await row('Letzte Zeile der Tabelle').locator('summary').click();
  await row('Letzte Zeile der Tabelle').locator('input').fill('13');
  await row('Letzte Zeile der Tabelle').locator('button[type="submit"]').click();
  await said(row('Letzte Zeile der Tabelle'), 'Neu gelesen: 12 Zeilen');
  await page.waitForFunction(() => /nicht mehr vergleichen/.test(document.querySelector('.checks').textContent));
});

test('all findings can be saved', async () => {
  const lines = smallCsv({ years: [2018, 2019, 2020, 2021] }).split('\n');
  for (const i of [3, 5]) lines[i] = lines[i].replace(/;\d+$/, ';viele');
  await loadText('maengel.csv', lines.join('\n'));
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('button:has-text("Alle Hinweise als CSV")')]);
  assert.equal(download.suggestedFilename(), 'hinweise-maengel.csv.csv');
  const saved = readFileSync(await download.path(), 'utf8').split(/\r?\n/);
  assert.match(saved[0], /severity.*code.*count.*line.*column/);
  for (const line of [4, 6]) assert.ok(saved.some((l) => new RegExp(`[;,]2[;,]${line}[;,]WERT`).test(l)), `line ${line}: ${saved.join('|')}`);
});

/** What the page says about the reading of the file that is shown. */
const reading = async () => [(await value('Zeichensatz')).replace(/ändern.*/, ''), await header(), await firstRow(), await page.textContent('.one .sums'), (await page.textContent('.file .tag'))];

test('decisions are saved and opened again, before the file or after it', async () => {
  await loadText('zweifel.csv', doubtful());
  await answerClass(page);
  await page.selectOption('.question select', { label: 'Komma als Dezimalzeichen' });
  await page.click('.question button[type="submit"]');
  await said(page.locator('.question'), 'Neu gelesen');
  await row('Zeichensatz').locator('summary').click();
  await row('Zeichensatz').locator('select').selectOption({ label: 'ISO-8859-15' });
  await row('Zeichensatz').locator('button[type="submit"]').click();
  await said(row('Zeichensatz'), 'Neu gelesen');
  const decided = await reading();
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('button:has-text("Entscheidungen sichern")')]);
  assert.equal(download.suggestedFilename(), 'integrationsmonitor-projekt.toml');
  const project = readFileSync(await download.path(), 'utf8');
  assert.match(project, /zweifel\.csv/);
  assert.doesNotMatch(project, /1\.234|1234/, 'no numbers');
  assert.match(project, /12 Hafen/, 'names of areas, for next year');
  writeFileSync(files.path('projekt.toml'), project);

  for (const order of ['first', 'after', 'together']) {
    await page.reload();
    await page.waitForSelector('main[aria-busy="false"]');
    await screen(page, '#/start');
    if (order === 'first') {
      await page.setInputFiles('.start input[type="file"]', files.path('projekt.toml'));
      await page.locator('[role="note"]', { hasText: 'projekt.toml ist geöffnet' }).waitFor();
    }
    await screen(page, '#/daten');
    await page.setInputFiles('input[type="file"]', order === 'together' ? [files.path('zweifel.csv'), files.path('projekt.toml')] : files.path('zweifel.csv'));
    await page.locator('.file', { hasText: 'zweifel.csv' }).waitFor();
    if (order === 'after') {
      assert.match(await value('Zeichensatz'), /Windows-1252/);
      await page.setInputFiles('input[type="file"]', files.path('projekt.toml'));
      await page.locator('[role="note"]', { hasText: 'projekt.toml ist geöffnet' }).waitFor();
      await page.waitForFunction(() => document.querySelector('.evi').textContent.includes('ISO-8859-15 von Ihnen'));
    }
    await page.locator('.sums', { hasText: 'Anteil' }).waitFor();
    assert.deepEqual(await reading(), decided, order);
  }
  writeFileSync(files.path('kaputt.toml'), '[[table]]\nfile = \n');
  await page.setInputFiles('input[type="file"]', files.path('kaputt.toml'));
  const alert = page.locator('.jobs [role="alert"]');
  await alert.waitFor();
  assert.match(await alert.textContent(), /Projektdatei.*Zeile 2/);
  assert.deepEqual(await reading(), decided, 'a broken project changes nothing');
});

test('decisions outlive a crash of the worker', async () => {
  await loadText('zweifel.csv', doubtful());
  await answerClass(page);
  await row('Zeichensatz').locator('summary').click();
  await row('Zeichensatz').locator('select').selectOption({ label: 'ISO-8859-15' });
  await row('Zeichensatz').locator('button[type="submit"]').click();
  await said(row('Zeichensatz'), 'Neu gelesen');
  await page.workers()[0].evaluate(() => { setTimeout(() => { throw new Error('boom'); }, 0); });
  await page.locator('.notices [role="alert"]').waitFor({ timeout: 30_000 });
  assert.equal((await firstRow())[2], '11 Sacré-Cœur');
  assert.match(await value('Zeichensatz'), /von Ihnen festgelegt/);
});

test('a reading that keeps silent can be cancelled, and the page goes on', { timeout: 120_000 }, async () => {
  await loadText('gut.csv', smallCsv());
  await answerClass(page);
  const body = smallCsv().split('\n').slice(1).join('\n');
  writeFileSync(files.path('lang.csv'), smallCsv() + body.repeat(60_000));
  await page.setInputFiles('input[type="file"]', files.path('lang.csv'));
  await page.waitForFunction(() => (document.querySelector('.job progress')?.value ?? 0) > 0);
  // As when a large workbook is unpacked: the worker hears nothing for a while.
  void page.workers()[0].evaluate(() => { const end = Date.now() + 20_000; while (Date.now() < end); }).catch(() => undefined);
  await page.locator('.job button').click();
  await page.locator('.notices [role="alert"]', { hasText: 'neu gestartet' }).waitFor({ timeout: 30_000 });
  assert.equal(await page.locator('.file').count(), 1);
  await load(page, { name: 'danach.csv', mimeType: 'text/csv', buffer: Buffer.from(smallCsv({ years: [2022], factor: 2 })) });
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing on a file with questions, findings and checks: ${colorScheme}`, { timeout: 120_000 }, async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await loadText('zweifel.csv', doubtful());
    await page.fill('#compare-typed', '6');
    await page.click('.check-form button');
    await page.waitForSelector('.checked');
    await page.$$eval('details', (all) => all.forEach((d) => { d.open = true; }));
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html).join(' | ')}`), []);
    await page.setViewportSize({ width: 320, height: 640 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${over} px too wide at 320 px`);
    const small = await page.$$eval('button, select, input:not([hidden]), summary', (all) =>
      all.filter((e) => e.getClientRects().length > 0).map((e) => ({ box: e.getBoundingClientRect(), html: e.outerHTML.slice(0, 90) })).filter(({ box }) => box.height < 23.5 || box.width < 23.5).map(({ html }) => html));
    assert.deepEqual(small, [], 'targets');
  });
}

const published = [
  'genesis-destatis-human-csv/12521-0001.csv',
  'ba-migrationsmonitor-dsi/2014__beschäftigte_ausländer_nachaltersgruppe.csv',
  'hamburg-stadtteilprofile/Daten_fuer_die_Stadtteilprofile_2014.xlsx',
  'eurostat-migration/unemployment_by_citizenship.csv',
];
const missing = ['import-truth/truth.json', ...published.map((p) => `data/${p}`)].map(lacks).find((why) => why);

/** Drops files onto the page together, as a mouse would. */
async function dropAll(paths) {
  const data = paths.map((path) => ({ name: path.split('/').at(-1), base64: readFileSync(shared(`data/${path}`)).toString('base64') }));
  const transfer = await page.evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const { name, base64 } of all) dropped.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    return dropped;
  }, data);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  for (const { name } of data) await page.locator('.file', { hasText: name }).waitFor({ timeout: 60_000 });
}

const workbook = 'data/niedersachsen-integrationsmonitoring/xlsx/2019_A20.xlsx';

test('another sheet of a workbook', { skip: lacks(workbook) }, async () => {
  await load(page, shared(workbook));
  await answerClass(page);
  const before = [await header(), await firstRow()];
  const sheets = row('Tabellenblatt');
  await sheets.locator('summary').click();
  await sheets.locator('select').selectOption({ label: 'A20_Rohdaten' });
  await sheets.locator('button[type="submit"]').click();
  await said(sheets, 'Neu gelesen');
  assert.match(await value('Tabellenblatt'), /^A20_Rohdaten von Ihnen festgelegt/);
  assert.notDeepEqual([await header(), await firstRow()], before);
  await sheets.locator('button:has-text("Vorschlag wiederherstellen")').click();
  await page.waitForFunction(() => !document.querySelector('.evi .tag'));
  assert.deepEqual([await header(), await firstRow()], before);
});

const alike = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

test('four kinds of published files dropped together need no correction', { skip: missing, timeout: 180_000 }, async () => {
  const truth = JSON.parse(readFileSync(shared('import-truth/truth.json'), 'utf8'));
  await dropAll(published);
  await answerClass(page);
  for (const path of published) {
    const label = truth.find((l) => l.path === path);
    await page.locator('.file', { hasText: path.split('/').at(-1) }).click();
    await page.locator('.one h2', { hasText: path.split('/').at(-1) }).waitFor();
    assert.equal(await page.locator('.questions').count(), 0, `${path}: no question is open`);
    const more = page.locator('.one .scroll:has(table.preview) + p button');
    while (await more.count() > 0) await more.click();

    // Every decision has words: no code of the engine is shown.
    const whats = await page.$$eval('.evi dt', (all) => all.map((dt) => dt.textContent));
    assert.deepEqual(whats.filter((what) => !/^\p{Lu}/u.test(what)), [], path);
    const rows = (await page.textContent('.sums .sum b')).replace(/\D/g, '');
    assert.equal(Number(rows), label.n_data_rows, `${path}: rows`);
    const names = await header();
    const spare = names.length - label.n_columns;
    assert.ok(spare >= 0 && spare <= label.leading_empty_columns + label.trailing_empty_columns, `${path}: ${names.length} columns`);
    const first = Math.min(spare, label.leading_empty_columns);
    for (const [i, parts] of label.header_parts.entries()) {
      for (const part of parts.filter((p) => p.role === 'name')) assert.ok(alike(names[first + i]).includes(alike(part.text)), `${path}: column ${i} is called ${names[first + i]}, not ${part.text}`);
    }
    const cells = await page.$$eval('table.preview tbody tr', (all) => all.map((tr) => [...tr.querySelectorAll('td')].map((td) => ({ text: td.textContent, number: td.className === 'num' }))));
    const spots = label.spot_cells.filter((s) => s.row < cells.length && s.kind !== 'state');
    assert.ok(spots.length > 0, path);
    for (const spot of spots) {
      const cell = cells[spot.row][first + spot.column];
      if (spot.kind === 'number') assert.ok(cell.number, `${path}: ${spot.column_name} is a column of numbers`);
      // A workbook stores more digits than it shows.
      if (spot.kind === 'number' && label.format !== 'text') assert.ok(Math.abs(Number(cell.text) - Number(spot.value)) <= 1e-9 * Math.abs(Number(spot.value)), `${path}: line ${spot.line}: ${cell.text}`);
      else assert.equal(alike(cell.text), alike(spot.raw), `${path}: line ${spot.line}`);
    }
  }
  // The dots of the Bundesagentur are thousands marks.
  await page.locator('.file', { hasText: 'beschäftigte' }).click();
  const persons = readFileSync(shared(`data/${published[1]}`), 'utf8').split(/\r?\n/).flatMap((l) => /"([\d.]+)","[^"]*"$/.exec(l)?.[1] ?? []);
  const sum = persons.reduce((total, text) => total + Number(text.replaceAll('.', '')), 0);
  await page.locator('.sum', { hasText: 'ausgewählter Indikator' }).waitFor();
  assert.equal((await page.locator('.sum', { hasText: 'ausgewählter Indikator' }).locator('b').textContent()).replace(/\D/g, ''), String(sum));
});
