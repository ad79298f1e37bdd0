// München's atlas: every published share is shown with its numerator and denominator, over both protocols.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { answerClass, bothWays, drop, figures, lacks, launch, openPage, plain, rounded, screen, shared } from './support.mjs';

const file = 'data/muenchen-indikatorenatlas/indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv';
const golden = 'golden/muenchen_bevoelkerungauslaenderinnenanteil.tsv';
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

function wanted() {
  const [head, ...rows] = readFileSync(shared(golden), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
  return rows.map((row) => {
    const cell = Object.fromEntries(head.map((name, i) => [name, row[i]]));
    const [year, level, number, name] = cell.unit_key.split('|');
    return { ...cell, year, city: level === 'Gesamtstadt', number, name };
  });
}

const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

test('all 348 rows of the golden table', { skip: lacks(file) || lacks(golden) }, async () => {
  const rows = wanted();
  assert.equal(rows.length, 348);
  await bothWays(async (url, way) => {
    const { page, context, errors } = await openPage(browser, url);
    await drop(page, shared(file), 'atlas.csv');
    await answerClass(page);
    await screen(page, '#/indikator/R2');
    await page.waitForSelector('table.figures');
    const options = await page.$$eval('.filter select >> nth=0', ([select]) => [...select.options].map((o) => ({ value: o.value, label: o.textContent })));
    const shown = new Map();
    for (const { value, label } of options) {
      await page.selectOption('.filter select >> nth=0', value);
      await page.waitForTimeout(120);
      shown.set(value === '' ? '' : squeezed(label), await figures(page));
    }
    const missed = [];
    for (const row of rows) {
      const at = row.city ? '' : [...shown.keys()].find((label) => label !== '' && (label === squeezed(row.name) || label.endsWith(squeezed(row.name))));
      const cells = shown.get(at)?.[row.year]?.map(plain);
      const decimals = cells?.[0].split('.')[1]?.length ?? 0;
      const exact = (BigInt(row.numerator) * 10n ** 12n * BigInt(row.factor)) / BigInt(row.denominator);
      const text = `${exact / 10n ** 12n}.${String(exact % 10n ** 12n).padStart(12, '0')}`;
      const good = cells && decimals >= Number(row.decimals) && cells[0] === rounded(text, decimals) && cells[1] === row.numerator && cells[2] === row.denominator && Number(cells[3]) === Number(row.published);
      if (!good) missed.push(`${row.unit_key}: wanted ${row.numerator}/${row.denominator} ${row.published}, shown ${cells ?? 'nothing'}`);
    }
    assert.deepEqual(missed.slice(0, 5), [], `${way}: ${missed.length} of ${rows.length} rows differ`);
    assert.deepEqual(errors, [], way);
    await context.close();
  });
});
