// Münster's open data, dropped on the page: the known shares and indices, over both protocols.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerClass, bothWays, drop, figures, lacks, launch, openPage, screen, shared } from './support.mjs';

const file = 'data/muenster-migration-opendata/Migration.csv';
const expected = {
  2006: ['20,81', '21,31'], 2007: ['20,92', '21,26'], 2008: ['20,89', '21,01'], 2009: ['20,78', '21,11'], 2010: ['20,94', '20,96'],
  2011: ['20,76', '21,07'], 2012: ['21,03', '20,95'], 2013: ['21,35', '20,45'], 2014: ['21,72', '20,39'], 2015: ['22,64', '20,80'],
  2016: ['22,94', '19,98'], 2017: ['23,16', '20,83'], 2018: ['23,14', '19,88'], 2019: ['23,22', '19,77'],
};
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('shares and indices of Münster', { skip: lacks(file) }, async () => {
  await bothWays(async (url, way) => {
    const { page, context, errors } = await openPage(browser, url);
    await drop(page, shared(file), 'Migration.csv');
    await answerClass(page);
    assert.match(await page.textContent('.sums'), /2\u202f520/, `${way}: rows`);
    for (const [at, id] of ['R1', '5.1'].entries()) {
      await screen(page, `#/indikator/${id}`);
      await page.waitForSelector('table.figures');
      const shown = await figures(page);
      const values = Object.fromEntries(Object.entries(shown).map(([period, cells]) => [period, cells[0]]));
      assert.deepEqual(values, Object.fromEntries(Object.entries(expected).map(([y, pair]) => [y, pair[at]])), `${way}: ${id}`);
      const said = await page.textContent('.hero');
      assert.match(said, /45 Stadtteile/, `${way}: ${id} names the areas`);
      assert.match(said, /als vollständig angenommen/, `${way}: ${id} names the assumption`);
    }
    assert.deepEqual(errors, [], way);
    await context.close();
  });
});

test('the values of all areas have no ranking: they stand in the order of their keys', { skip: lacks(file) }, async () => {
  await bothWays(async (url) => {
    const { page, context } = await openPage(browser, url);
    await drop(page, shared(file), 'Migration.csv');
    await answerClass(page);
    await screen(page, '#/indikator/R1');
    await page.waitForSelector('table.districts');
    const keys = await page.$$eval('table.districts tbody th', (cells) => cells.map((c) => parseInt(c.textContent, 10)));
    assert.equal(keys.length, 45);
    assert.deepEqual(keys, keys.toSorted((a, b) => a - b));
    await context.close();
  });
});
