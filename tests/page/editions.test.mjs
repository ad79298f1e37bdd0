// Earlier editions entered by form, what became of what, principles and themes, striking figures, what is missing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { artefact, launch, load, openPage, screen } from './support.mjs';

const url = pathToFileURL(artefact).href;
const example = (name) => readFileSync(new URL(`../../www/example/${name}`, import.meta.url));
const file = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Musterstadt from some of its files: project first, as the example does it. */
async function musterstadt(...files) {
  const opened = await openPage(browser, url);
  await screen(opened.page, '#/daten');
  await opened.page.setInputFiles('input[type="file"]', [file('projekt.toml', example('projekt.toml'))]);
  await opened.page.waitForSelector('[role="status"] .kern-alert:has-text("projekt.toml ist geöffnet")');
  await load(opened.page, ...files.map((f) => (typeof f === 'string' ? file(f, example(f)) : f)));
  return opened;
}

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return readFileSync(await download.path(), 'utf8');
}

const form = (page, title) => page.locator('details.tree', { has: page.locator(`> summary:text-is("${title}")`) }).last();

test('an edition is entered by form, corrected, kept and taken back', { timeout: 120_000 }, async () => {
  const { page, context, errors } = await musterstadt('bevoelkerung-stadtteile.csv');
  await screen(page, '#/ueberblick');
  await page.click('#editions > summary');
  assert.match(await page.textContent('#editions'), /keine frühere Ausgabe bekannt/);

  const edition = form(page, 'Ausgabe anlegen oder ändern');
  await edition.locator('summary').click();
  assert.equal(await edition.locator('[name="edition-territory"]').inputValue(), 'Musterstadt');
  await edition.locator('[name="edition-id"]').fill('2012');
  await edition.locator('[name="edition-title"]').fill('Bericht 2012');
  await edition.locator('[name="edition-year"]').fill('neulich');
  await edition.locator('button[type="submit"]').click();
  await edition.locator('.wrong').waitFor();
  assert.match(await edition.locator('.wrong').textContent(), /„neulich“ ist kein Jahr zwischen 1900 und 2200/);
  assert.equal(await edition.locator('[aria-invalid="true"]').getAttribute('name'), 'edition-year');
  await edition.locator('[name="edition-year"]').fill('2012');
  await edition.locator('button[type="submit"]').click();
  await page.waitForSelector('#editions:has-text("Die Ausgabe ist eingetragen.")');

  // Ten fields of then are put in, some of them together, some dropped.
  const field = form(page, 'Handlungsfeld einer Ausgabe eintragen');
  await field.locator('summary').click();
  for (const [title, now] of [['Schule', 'bildung'], ['Sprache', 'bildung'], ['Sport', null]]) {
    await field.locator('[name="field-title"]').fill(title);
    if (now) await field.locator(`[name="field-now"][value="${now}"]`).check();
    await field.locator('button[type="submit"]').click();
    await page.waitForSelector(`.entries:has-text("Handlungsfeld ${title}")`);
  }
  assert.match(await page.textContent('#editions'), /„Bericht 2012“: aus 3 Handlungsfeldern werden 8\./);
  const fields = page.locator('table.concordance').first();
  assert.match(await fields.locator('tr', { hasText: '2 Bildung' }).textContent(), /SchuleSprache/);
  assert.match(await fields.locator('tr', { hasText: 'entfallen' }).textContent(), /Sport/);

  // At the indicator: a wrong number has its place, one with two readings is asked about.
  await screen(page, '#/indikator/R1');
  const entry = form(page, 'Angaben einer früheren Ausgabe eintragen');
  await entry.locator('> summary').click();
  await entry.locator('[name="entry-number"]').fill('A 1');
  await entry.locator('[name="entry-title"]').fill('Bevölkerung mit Vorgeschichte');
  await entry.locator('select').nth(1).selectOption('renamed');
  await entry.locator('[name="entry-period"]').fill('31.12.2012');
  const value = entry.locator('[name="entry-value"]');
  for (const [typed, says] of [['viel', /„viel“ ist keine Zahl/], ['22.350', /„22\.350“ kann 22\u202f350 oder 22,350 heißen/]]) {
    await value.fill(typed);
    await entry.locator('button[type="submit"]').click();
    await entry.locator('.wrong').waitFor();
    assert.match(await entry.locator('.wrong').textContent(), says);
    assert.equal(await entry.locator('[aria-invalid="true"]').getAttribute('name'), 'entry-value');
  }
  assert.equal(await entry.locator('select').count(), 3, 'the decimal sign is asked');
  await value.fill('22,4');
  await entry.locator('button[type="submit"]').click();
  await page.waitForSelector('table.cat:has-text("Bericht 2012")');
  const row = await page.locator('table.cat tr', { hasText: 'Bericht 2012' }).textContent();
  assert.match(row, /2012.*22,4.%/);
  assert.match(await page.textContent('main'), /Ausgabe „Bericht 2012“: Der Indikator hieß A 1 „Bevölkerung mit Vorgeschichte“/);
  assert.match(await page.textContent('main'), /Seit der Ausgabe „Bericht 2012“: 22,35.% \(2012\), jetzt 31,27.% \(2024\); Veränderung: \+8,92 Prozentpunkte\./);

  // A revised value is said in table and sentence.
  await entry.locator('[name="entry-value"]').first().fill('21,9');
  await entry.locator('button[type="submit"]').click();
  await page.waitForSelector('table.cat:has-text("seither berichtigt")');
  await page.waitForFunction(() => /damals veröffentlicht: 21,9.%, seither berichtigt/.test(document.querySelector('main').textContent));

  // Kept in the project and in the file of editions; both read back.
  await screen(page, '#/ueberblick');
  await page.click('#editions > summary');
  const toml = await saved(page, 'button:has-text("Ausgaben sichern")');
  assert.match(toml, /period = "2012-12-31", value = "21\.9"/);
  await screen(page, '#/daten');
  const project = await saved(page, 'button:has-text("Entscheidungen sichern")');
  assert.match(project, /^project = 1$/m);
  assert.match(project, /\[\[edition\]\]\nid = "2012"\ntitle\.de = "Bericht 2012"/);
  for (const [name, content] of [['ausgaben.toml', toml], ['projekt-neu.toml', project]]) {
    const again = await musterstadt('bevoelkerung-stadtteile.csv');
    await again.page.setInputFiles('input[type="file"]', [file(name, content)]);
    await again.page.waitForSelector(`[role="status"] .kern-alert:has-text("${name} ist geöffnet")`);
    await screen(again.page, '#/ueberblick');
    await again.page.click('#editions > summary');
    await again.page.waitForSelector('#editions:has-text("aus 3 Handlungsfeldern werden 8")');
    assert.equal(await saved(again.page, 'button:has-text("Ausgaben sichern")'), toml, name);
    await again.context.close();
  }

  await screen(page, '#/ueberblick');
  await page.click('#editions > summary');
  await page.click('.entries button[aria-label*="R1"]');
  await page.waitForSelector('#editions:has-text("Der Eintrag ist zurückgenommen")');
  await page.locator('.entries button[aria-label*="R1"]').waitFor({ state: 'detached' });
  await page.click('.entries button[aria-label*="Ausgabe „Bericht 2012“"]');
  await page.waitForSelector('#editions:has-text("keine frühere Ausgabe bekannt")');
  assert.deepEqual(errors, []);
  await context.close();
});

test('principles by fields: every cell has a goal or says that it has none; themes list their indicators', async () => {
  const { page, context } = await openPage(browser, url);
  await screen(page, '#/ueberblick');
  await page.click('#matrix > summary');
  const cells = await page.$$eval('table.matrix tbody tr', (rows) => rows.map((r) => [...r.querySelectorAll('td')].map((c) => c.textContent)));
  assert.deepEqual([cells.length, ...new Set(cells.map((r) => r.length))], [5, 8]);
  assert.ok(cells.flat().every((c) => c === 'kein Leitziel' || c.length > 15));
  assert.ok(cells.flat().some((c) => c === 'kein Leitziel'));
  assert.match(cells[1][4], /^Alle Stadtteile stehen allen Menschen offen 5\.1 Segregationsindex/);
  await page.click('#themes > summary');
  assert.match(await page.textContent('#themes'), /Klimaschutz: 1 Indikator5\.2 Wohnfläche je PersonOhne Eintrag gilt: kein Bezug\./);
  await context.close();
});

test('striking figures are counted, listed with titles, and shown at the indicator', async () => {
  const wrong = 'Berichtsjahr;Merkmal;Arbeitslose;Zivile Erwerbspersonen\n2019;Insgesamt;4200;100000\n2019;Deutsche;3200;80000\n2019;Ausländer;1000;20000\n2020;Insgesamt;20000;100000\n2020;Deutsche;3200;80000\n2020;Ausländer;1000;20000\n';
  const { page, context } = await musterstadt(file('arbeitslose.csv', wrong));
  await screen(page, '#/ueberblick');
  const said = /2020: Der Wert für alle \(20,0.%\) liegt außerhalb der Werte der einzelnen Gruppen \(Migrationsvorgeschichte: 4,0.% bis 5,0.%\)\. Das kann nicht sein\./;
  await page.waitForSelector('#striking li');
  const list = await page.textContent('#striking');
  assert.match(list, /1 Auffälligkeit/);
  assert.match(list, /1\.1 Arbeitslosenquote/);
  assert.match(list, said);
  await page.click('#striking a');
  await page.waitForSelector('.striking');
  assert.match(await page.textContent('.striking'), said);
  await screen(page, '#/daten');
  await page.click('button:has-text("entfernen")');
  await page.waitForFunction(() => document.querySelectorAll('.file').length === 0);
  await load(page, file('arbeitslose.csv', wrong.replace('2020;Insgesamt;20000', '2020;Insgesamt;4200')));
  await screen(page, '#/ueberblick');
  await page.waitForSelector('#striking:has-text("Keine Kennzahl fällt auf")');
  await context.close();
});

test('a survey every four years begins with its latest value; a sample is no full count; nothing is too wide', async () => {
  const { page, context } = await musterstadt('mikrozensus.csv', 'arbeitslose.csv');
  await screen(page, '#/indikator/5.2');
  await page.waitForSelector('.facts .figure');
  assert.match(await page.textContent('.facts .figure'), /44,4.m²/);
  const period = page.locator('.filter select').last();
  assert.equal(await period.inputValue(), '2022');
  assert.match(await page.textContent('.main-fig'), /Keine Vollerhebung/);
  await period.selectOption('2024');
  await page.waitForFunction(() => document.querySelector('.facts .figure').textContent === '–');
  await period.selectOption('2022');
  await screen(page, '#/indikator/1.2');
  await page.waitForSelector('.facts .figure--long');
  assert.match(await page.textContent('.main-fig'), /Vollerhebung, daher kein Intervall/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  const [label, frame] = await page.evaluate(() => ['.chart svg text.big', '.chart svg'].map((s) => document.querySelector(s).getBoundingClientRect().right));
  assert.ok(label <= frame, 'the value at the end of the line is cut off');
  await context.close();
});

test('with a file taken away the overview says what is missing and where it is obtained', { timeout: 120_000 }, async () => {
  const { page, context } = await openPage(browser, url);
  await page.click('.doors button');
  await page.waitForSelector('.lead:has-text("48 von 48")', { timeout: 90_000 });
  await screen(page, '#/daten');
  await page.click('.file:has-text("soziales.csv")');
  await page.click('button:has-text("entfernen")');
  await page.waitForFunction(() => ![...document.querySelectorAll('.file')].some((f) => f.textContent.includes('soziales.csv')));
  await screen(page, '#/ueberblick');
  await page.waitForFunction(() => /^(?!48)\d+ von 48/.test(document.querySelector('.lead').textContent.trim()));
  const missing = await page.$$eval('table.cat tbody tr:not(.fld)', (rows) => rows.map((r) => r.textContent).filter((text) => text.includes('nicht berechenbar')));
  assert.ok(missing.length > 0);
  for (const text of missing) {
    assert.match(text, /Dafür fehlt: .+\./);
    assert.match(text, /Meist erhältlich bei: .+/);
  }
  await context.close();
});
