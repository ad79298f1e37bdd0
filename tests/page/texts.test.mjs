// Every code that can cross the boundary has a German and an English text; both languages have the same messages.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name) => readFileSync(path(name), 'utf8');
const languages = ['de', 'en'];
const source = Object.fromEntries(languages.map((l) => [l, read(`www/texts/${l}.ftl`)]));
const ids = (text) => [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map((m) => m[1]);

function bundle(language) {
  const made = new FluentBundle(language, { useIsolating: false });
  return { made, errors: made.addResource(new FluentResource(source[language])) };
}

test('the texts are well formed, without doubles, and alike in both languages', () => {
  for (const language of languages) {
    const { made, errors } = bundle(language);
    assert.deepEqual(errors, [], language);
    const all = ids(source[language]);
    assert.deepEqual(all.filter((id, i) => all.indexOf(id) !== i), [], `${language}: twice`);
    // What Fluent cannot read it leaves out silently.
    assert.deepEqual(all.filter((id) => !made.hasMessage(id)), [], `${language}: not readable`);
  }
  assert.deepEqual(ids(source.de).sort(), ids(source.en).sort());
});

test('both languages use the same arguments', () => {
  const variables = (text) => Object.fromEntries(text.split(/^(?=[a-zA-Z][\w-]* =)/m).map((m) => [/^[\w-]*/.exec(m)[0], [...new Set([...m.matchAll(/\$(\w+)/g)].map((v) => v[1]))].sort().join()]));
  const [de, en] = languages.map((l) => variables(source[l]));
  assert.deepEqual(Object.keys(de).filter((id) => de[id] !== en[id]), []);
});

test('every code of the engine has a text in both languages', () => {
  const list = /pub const CODES: &\[&str\] = &\[([^\]]*)\]/.exec(read('src/diagnostic/codes.rs'));
  const codes = [...list[1].matchAll(/"([^"]+)"/g)].map((m) => m[1]);
  assert.ok(codes.length > 50, `only ${codes.length} codes found`);
  for (const language of languages) {
    const { made } = bundle(language);
    assert.deepEqual(codes.filter((code) => !made.hasMessage(code.replace(/[._]/g, '-'))), [], language);
  }
});

test('every text the page names exists', () => {
  const sources = readdirSync(path('www'), { recursive: true }).filter((f) => /\.tsx?$/.test(f)).map((f) => read(`www/${f}`));
  const named = sources.flatMap((text) => [...text.matchAll(/\bt[n]?\('([a-zA-Z][\w-]*)'/g)].map((m) => m[1]));
  assert.ok(named.length > 100);
  const known = new Set(ids(source.de));
  assert.deepEqual([...new Set(named)].filter((id) => !known.has(id)), []);
});
