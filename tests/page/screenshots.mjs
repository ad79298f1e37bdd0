// Pictures of the screens for people to look at: build/screenshots/. Not a test.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { artefact, launch, openPage, screen } from './support.mjs';

const folder = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));
mkdirSync(folder, { recursive: true });
const screens = { start: '#/start', data: '#/daten', overview: '#/ueberblick', fields: '#/felder', goal: '#/indikator/1.1', indicator: '#/indikator/5.1', share: '#/indikator/R1', composition: '#/indikator/R3' };
const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  320: { colorScheme: 'light', viewport: { width: 320, height: 640 } },
  print: { colorScheme: 'dark', viewport: { width: 720, height: 1000 } },
};

const browser = await launch();
for (const locale of ['de-DE', 'en-GB']) {
  for (const [look, options] of Object.entries(looks)) {
    const { page, context } = await openPage(browser, pathToFileURL(artefact).href, { locale, ...options });
    await page.click('.doors button');
    await page.waitForSelector('.cat .val');
    for (const [name, hash] of Object.entries(screens)) {
      await screen(page, hash);
      if (name === 'share') await page.$eval('#explanation', (d) => { d.open = true; });
      if (look === 'print') await page.emulateMedia({ media: 'print' });
      await page.waitForTimeout(400);
      const file = `${name}-${look}-${locale.slice(0, 2)}.png`;
      await page.screenshot({ path: folder + file, fullPage: true });
      console.log(file);
      if (look === 'print') await page.emulateMedia({ media: 'screen' });
    }
    await context.close();
  }
}
await browser.close();
