// Codes are said in the words of the catalogue: no id is shown where there is a title, and no id is taken for a number.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The page's words without the page: its modules in one, and the little of a browser they ask for. */
async function words(language) {
  const entry = `export { coded } from './www/state/names.ts'; export { catalogue } from './www/state/session.ts'`;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root }, bundle: true, write: false, format: 'esm', logLevel: 'silent',
    plugins: [{
      name: 'texts',
      setup(builder) {
        builder.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: 'none' }));
        builder.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default ""' }));
        builder.onLoad({ filter: /\.ftl$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8'), loader: 'text' }));
      },
    }],
  });
  Object.defineProperty(globalThis, 'navigator', { value: { language }, configurable: true });
  globalThis.document = { documentElement: {} };
  globalThis.addEventListener ??= () => undefined;
  globalThis.location ??= { hash: '' };
  const module = await import(`data:text/javascript,${encodeURIComponent(`${outputFiles[0].text}// ${language}`)}`);
  module.catalogue.value = {
    indicators: [{ id: '5.1', title: { de: 'Einbürgerungsquote', en: 'Naturalisation rate' } }],
    dimensions: [{ id: 'school_type', title: { de: 'Schulform', en: 'school type' }, members: [] }, { id: 'age', title: { de: 'Alter', en: 'age' }, members: [] }],
    measures: [{ id: 'svb', title: { de: 'Beschäftigte', en: 'employees' } }], levels: [], bases: [], editions: [],
  };
  return module.coded;
}

for (const [language, indicator, dimension, below] of [['de', 'Einbürgerungsquote', 'Schulform', 'unter 25'], ['en', 'Naturalisation rate', 'school type', 'under 25']]) {
  test(`ids are said in words: ${language}`, async () => {
    const coded = await words(language);
    const limit = coded({ code: 'indicator.greater_than_its_limit', args: { limit: '5.1' } });
    assert.ok(limit.includes(indicator) && !/5.1/.test(limit), limit);
    const breakdown = coded({ code: 'session.no_such_breakdown', args: { word: 'school_type' } });
    assert.ok(breakdown.includes(dimension) && !breakdown.includes('school_type'), breakdown);
    // The same argument is a number under another code.
    assert.match(coded({ code: 'read.too_many_columns', args: { limit: '16384' } }), /16.384/u);
    const frame = coded({ code: 'goal.frame_has_no_goal', args: { indicator: '5.1' } });
    assert.ok(!/5[.,]1/.test(frame), frame);
    const open = coded({ code: 'bind.range_open', args: { range: '<25', dimension: 'age', measure: 'svb' } });
    assert.ok(open.includes(below) && !open.includes('<25'), open);
  });
}
