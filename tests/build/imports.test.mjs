// A wasm module can do nothing but what it imports. The list, what each import does and why it is needed, is a snapshot:
// tests/build/imports.json. UPDATE_IMPORTS=1 writes it anew, with reasons to be filled in.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../../tools/build/paths.mjs';

const snapshot = at('tests/build/imports.json');
const glue = readFileSync(at('pkg/integrationsmonitor.js'), 'utf8');
const module = new WebAssembly.Module(readFileSync(at('pkg/integrationsmonitor_bg.wasm')));

/** The text of the glue's function for an import, on one line. */
function body(name) {
  const start = glue.indexOf(`        ${name}: function`);
  assert.ok(start > 0, `${name} is not in the glue`);
  return glue.slice(glue.indexOf('{\n', start) + 2, glue.indexOf('\n        }', start)).replace(/^ *\/\/.*$/gm, '').replace(/\s+/g, ' ').trim();
}

/** The sixteen hexadecimal digits change with versions of the tool and say nothing. */
const found = WebAssembly.Module.imports(module).map(({ module: from, name, kind }) => ({ from, kind, name: name.replace(/_[0-9a-f]{16}$/, ''), does: body(name) }))
  .sort((a, b) => (a.name + a.does < b.name + b.does ? -1 : 1));

test('the engine imports exactly what is known, each import with its reason', () => {
  const known = JSON.parse(readFileSync(snapshot, 'utf8'));
  if (process.env.UPDATE_IMPORTS) {
    const why = (one) => known.find((other) => other.does === one.does)?.why ?? '';
    writeFileSync(snapshot, `[\n${found.map((one) => `  ${JSON.stringify({ ...one, why: why(one) })}`).join(',\n')}\n]\n`);
    return;
  }
  assert.deepEqual(known.map(({ from, kind, name, does }) => ({ from, kind, name, does })), found);
  assert.deepEqual(known.filter(({ why }) => why.length < 20), [], 'a reason is missing');
});

test('no import is a way out: functions of the glue only, and none of them names the network or the global object', () => {
  for (const { from, kind, name, does } of found) {
    assert.deepEqual([from, kind], ['./integrationsmonitor_bg.js', 'function'], name);
    assert.doesNotMatch(does, /fetch|XMLHttp|WebSocket|globalThis|\bself\b|window|document|navigator|postMessage|importScripts|eval|Function\(/, name);
  }
  assert.ok(found.length > 30);
});
