// What is in the built file, and what must never be: read from dist/ as a visitor gets it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decompress } from 'lzma1';
import { findAddresses, findWords, readAllowed } from '../../tools/build/checks.mjs';
import { exampleArchive, exampleNames } from '../../tools/build/example.mjs';
import { pageCode } from '../../tools/build/pack.mjs';
import { at, builderPaths } from '../../tools/build/paths.mjs';

const bytes = readFileSync(at('dist/integrationsmonitor.html'));
const html = bytes.toString('utf8');
const digest = (text, encoding) => createHash('sha256').update(text).digest(encoding);
const only = (pattern) => {
  const found = [...html.matchAll(pattern)];
  assert.equal(found.length, 1, `${pattern} is found ${found.length} times`);
  return found[0][1];
};
const block = (id) => only(new RegExp(`<script type="text/plain" id="${id}">([\\s\\S]*?)</script>`, 'g'));
const script = only(/<script>([\s\S]*?)<\/script>/g);
const style = only(/<style>([\s\S]*?)<\/style>/g);
const policy = only(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g);
const { fromDigits } = await pageCode('www/packed/digits.ts');
const { entries } = await pageCode('www/packed/archive.ts');
/** Unpacked by the encoder's own decoder, not by the page's. */
const unpacked = (text) => Buffer.from(decompress(fromDigits(text)));
const wasm = () => unpacked(block('wasm'));
const licences = unpacked(block('licences')).toString('utf8');
/** What is packed in the script: the texts of the page and the worker. */
const packedTexts = unpacked(only(/<script>[\s\S]*?\("([!-~]{20000,}?)"\)/g)).toString('utf8').split('\0');
const worker = packedTexts.at(-1);

test('the policy is exactly the one promised, and its hashes fit the text', () => {
  assert.equal(
    policy,
    `default-src 'none'; connect-src 'none'; script-src 'sha256-${digest(script, 'base64')}' 'wasm-unsafe-eval'; worker-src blob:; ` +
      `style-src 'sha256-${digest(style, 'base64')}'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'; ` +
      `require-trusted-types-for 'script'; trusted-types integrationsmonitor`,
  );
});

test('the policy stands before everything it must hold for', () => {
  const place = html.indexOf('http-equiv="Content-Security-Policy"');
  for (const element of ['<script', '<style', '<link', '<body']) assert.ok(html.indexOf(element) > place, element);
});

test('the shell: language, no translation, no icon request, a word without JavaScript in both languages', () => {
  assert.match(html, /^<!DOCTYPE html>\n<html lang="de" translate="no"/);
  assert.match(html, /<meta name="google" content="notranslate">/);
  assert.match(html, /<link rel="icon" href="data:/);
  const noscript = only(/<noscript>([\s\S]*?)<\/noscript>/g);
  assert.match(noscript, /lang="de"/);
  assert.match(noscript, /lang="en"/);
  assert.ok(!html.includes('\r'), 'CR LF would break the hashes');
});

test('nothing is loaded: every src, href and url() is data or a fragment', () => {
  const markup = html.replace(script, '');
  const references = [...markup.matchAll(/\s(?:src|href|srcset|action|data|poster)="([^"]*)"/g)].map((match) => match[1]);
  assert.deepEqual(references.filter((reference) => !/^(data:|#)/.test(reference)), []);
  assert.deepEqual([...style.matchAll(/url\(["']?([^)]{0,40})/g)].map((match) => match[1]).filter((url) => !url.startsWith('data:')), []);
  assert.ok(!style.includes('@import'));
});

test('words of the network stand in the scripts as often as known, each with its reason', () => {
  const { words, addresses } = readAllowed();
  assert.match(worker, /securitypolicyviolation/, 'the worker is not where it is looked for');
  assert.deepEqual(findWords(script, words, 'page'), []);
  assert.deepEqual(findWords(worker, words, 'worker'), []);
  for (const [what, reason] of [...Object.entries(words).map(([word, entry]) => [word, entry.reason]), ...Object.entries(addresses)]) assert.ok(reason.length > 20, `no reason for ${what}`);
  for (const sample of ['fetch("x")', 'new WebSocket(u)', 'new WebSocket', 'n.sendBeacon(u)', 'import("x")', 'import.meta.url', 'globalThis.fetch (x)', 'globalThis["fetch"]', 'top.open("x")', 'a.innerHTML=b'])
    assert.equal(findWords(sample, {}, 'page').length, 1, `the check is blind to ${sample}`);
  assert.equal(findWords(`${script};fetch(x)`, words, 'page').length, 1, 'one more would be seen');
  assert.deepEqual(findWords('prefetch(x); retrieval(y); a.important(z)', {}, 'page'), []);
});

test('no address stands in script, style or shell but names of formats and those allowed', () => {
  const allowed = Object.keys(readAllowed().addresses);
  assert.equal(packedTexts.length, 3, 'German, English, worker');
  for (const text of [html, ...packedTexts]) assert.deepEqual(findAddresses(text, allowed), []);
  assert.deepEqual(findAddresses('see https://example.org/a', []), ['https://example.org/a'], 'the check is blind');
});

test('no trace of the machine that built it', () => {
  const module = wasm().toString('latin1');
  for (const path of builderPaths()) {
    for (const text of [html, licences, ...packedTexts]) assert.ok(!text.includes(path), `the page contains ${path}`);
    assert.ok(!module.includes(path), `the wasm contains ${path}`);
  }
});

test('the packed module is what pkg/ has, and is pinned in the worker', () => {
  assert.ok(worker.includes(digest(Buffer.from(fromDigits(block('wasm'))), 'hex')), 'the worker does not know the hash of the wasm');
  assert.deepEqual(wasm(), readFileSync(at('pkg/integrationsmonitor_bg.wasm')));
});

test('the example and the texts in the page are the files of the project', () => {
  assert.deepEqual(unpacked(block('example')), exampleArchive());
  const files = entries(new Uint8Array(unpacked(block('example'))));
  assert.deepEqual(files.map(({ name }) => name), exampleNames());
  for (const { name, bytes } of files) assert.deepEqual(Buffer.from(bytes), readFileSync(at('www/example', name)), name);
  assert.deepEqual(packedTexts.slice(0, 2), ['de', 'en'].map((lang) => readFileSync(at(`www/texts/${lang}.ftl`), 'utf8')));
});

test('the licences name what is in the file, with their texts', () => {
  for (const name of ['KERN UX', 'Fira Sans', 'Rust standard library', 'wasm-bindgen', 'preact', 'comlink', 'd3-array', '@fluent/bundle', '@noble/hashes'])
    assert.ok(new RegExp(`^${name}.* \\d`, 'm').test(licences), `${name} is not listed`);
  for (const title of ['EUROPEAN UNION PUBLIC LICENCE', 'SIL OPEN FONT LICENSE', 'Apache License', 'Permission is hereby granted'])
    assert.ok(licences.includes(title), `no text of ${title}`);
});

test('paper stays white: light tokens hold everywhere, dark ones on screens only', () => {
  const dark = [...style.matchAll(/@media ([^{]*)\{/g)].map((match) => match[1]).filter((query) => query.includes('prefers-color-scheme'));
  assert.ok(dark.length > 0, 'no rule for dark screens');
  // Not only KERN's: a rule of our own must not print black either.
  for (const query of dark) assert.match(query, /screen/, `@media ${query}`);
  assert.match(style, /@media screen\s*\{\s*\[data-kern-theme=["']?dark/);
});

test('the file keeps to its budget and SHA256SUMS fits', () => {
  const { limit, over } = JSON.parse(readFileSync(at('tools/budget.json'), 'utf8'));
  assert.equal(limit, 1_000_000);
  for (const entry of over) assert.ok(entry.reason.length > 20, 'an excess needs a reason');
  assert.ok(bytes.length <= Math.max(limit, ...over.map((entry) => entry.limit)), `${bytes.length} bytes`);
  assert.equal(readFileSync(at('dist/SHA256SUMS'), 'utf8'), `${digest(bytes, 'hex')}  integrationsmonitor.html\n`);
});
