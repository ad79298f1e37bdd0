// Every screen: nothing for axe to find, no sideways scrolling at 320 px, targets large enough, both languages.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { artefact, launch, openPage, screen } from './support.mjs';

const screens = { start: '#/start', data: '#/daten', overview: '#/ueberblick', fields: '#/felder', indicator: '#/indikator/5.1', composition: '#/indikator/R3', privacy: '#/datenschutz' };
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A page with the example loaded. */
async function withExample(options) {
  const opened = await openPage(browser, pathToFileURL(artefact).href, { reducedMotion: 'reduce', ...options });
  await opened.page.click('.doors button');
  await opened.page.waitForSelector('.cat .val');
  return opened;
}

/** Opens whatever can be opened, so that nothing hides from the checks. */
async function unfold(page) {
  await page.$$eval('details', (all) => all.forEach((d) => { d.open = true; }));
  await page.waitForTimeout(300);
}

for (const locale of ['de-DE', 'en-GB']) {
  for (const colorScheme of ['light', 'dark']) {
    test(`axe finds nothing: ${locale}, ${colorScheme}`, { timeout: 180_000 }, async () => {
      const { page, context, errors } = await withExample({ locale, colorScheme });
      assert.equal(await page.getAttribute('html', 'lang'), locale.slice(0, 2));
      for (const [name, hash] of Object.entries(screens)) {
        await screen(page, hash);
        await unfold(page);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html).join(' | ')}`), [], name);
      }
      assert.deepEqual(errors, []);
      await context.close();
    });
  }
}

test('320 px: no screen scrolls sideways', async () => {
  for (const locale of ['de-DE', 'en-GB']) {
    const { page, context } = await withExample({ locale, viewport: { width: 320, height: 640 } });
    for (const [name, hash] of Object.entries(screens)) {
      await screen(page, hash);
      await unfold(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${name}, ${locale}: ${over} px too wide`);
    }
    await context.close();
  }
});

test('targets have at least 24 px', async () => {
  for (const width of [320, 1280]) {
    const { page, context } = await withExample({ viewport: { width, height: 800 } });
    for (const [name, hash] of Object.entries(screens)) {
      await screen(page, hash);
      await unfold(page);
      // Links inside a sentence are exempt.
      const small = await page.$$eval('button, select, input:not([hidden]), summary, nav a, .ind a, .computable a, .brand', (all) =>
        all.filter((e) => e.getClientRects().length > 0).map((e) => ({ box: e.getBoundingClientRect(), html: e.outerHTML.slice(0, 90) })).filter(({ box }) => box.height < 23.5 || box.width < 23.5).map(({ html }) => html));
      assert.deepEqual(small, [], `${name} at ${width} px`);
    }
    await context.close();
  }
});

test('the language can be switched and every text follows', async () => {
  const { page, context } = await withExample({});
  await screen(page, '#/indikator/R1');
  assert.match(await page.textContent('.facts .figure'), /\d,\d\d\u202f%|\d,\d\d\u00a0%/);
  await page.click('.top button.lk[lang]');
  await page.waitForSelector('h1:has-text("Share of people")');
  assert.equal(await page.getAttribute('html', 'lang'), 'en');
  assert.match(await page.textContent('.facts .figure'), /\d\.\d\d%/);
  assert.equal(await page.title(), 'Indicator – Integrationsmonitor');
  await context.close();
});

test('a file of class intern or Einzeldaten is marked, and Einzeldaten show no rows', async () => {
  const { page, context } = await withExample({});
  await screen(page, '#/daten');
  await page.selectOption('.one > p select', 'einzeldaten');
  await page.waitForFunction(() => document.querySelector('.one')?.textContent.includes('Bei Einzeldaten werden keine Zeilen gezeigt'));
  assert.equal(await page.locator('table.preview').count(), 0);
  await screen(page, '#/indikator/R1');
  await page.click('#explanation > summary');
  await page.waitForSelector('#explanation .root');
  assert.equal(await page.locator('#explanation mark').count(), 0);
  assert.match(await page.textContent('main'), /nicht geheimhaltungsgeprüft/);
  await context.close();
});

test('inputs ask browser services to keep out', async () => {
  const { page, context } = await withExample({});
  // The example sets a target value here, so the form has all its fields.
  await screen(page, '#/indikator/1.1');
  await page.waitForSelector('#goal-target', { state: 'attached' });
  await unfold(page);
  const inputs = await page.$$eval('input[type="text"]', (all) => all.map((e) => [e.getAttribute('translate'), e.getAttribute('spellcheck'), e.getAttribute('autocomplete')]));
  assert.ok(inputs.length > 0);
  for (const found of inputs) assert.deepEqual(found, ['no', 'false', 'off']);
  await context.close();
});
