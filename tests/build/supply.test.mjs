// The bill of materials, and the comparison that third parties run.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { at } from '../../tools/build/paths.mjs';
import { cratesOf, sbom } from '../../tools/sbom.mjs';
import { differences } from '../../tools/verify.mjs';

const [cargoLock, packageLock] = ['Cargo.lock', 'package-lock.json'].map((file) => readFileSync(at(file), 'utf8'));
const html = readFileSync(at('dist/integrationsmonitor.html'), 'utf8');

test('the bill of materials names every package of both lock files, with checksums, and is the same each time', () => {
  const text = sbom(cargoLock, packageLock);
  assert.equal(text, sbom(cargoLock, packageLock));
  const bom = JSON.parse(text);
  assert.deepEqual([bom.bomFormat, bom.specVersion], ['CycloneDX', '1.6']);
  const crates = [...cargoLock.matchAll(/^source = "registry/gm)].length;
  const packages = new Set(Object.entries(JSON.parse(packageLock).packages).filter(([path]) => path).map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`)).size;
  assert.equal(bom.components.length, crates + packages);
  assert.ok(crates > 40 && packages > 100);
  for (const { name, purl, hashes, version } of bom.components) {
    assert.match(purl, /^pkg:(cargo|npm)\/(%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/, name);
    assert.match(hashes[0].content, hashes[0].alg === 'SHA-256' ? /^[0-9a-f]{64}$/ : /^[0-9a-f]{128}$/, `${name} ${version}`);
  }
  const refs = new Set(['integrationsmonitor', ...bom.components.map((one) => one['bom-ref'])]);
  assert.equal(refs.size, bom.components.length + 1, 'references are unique');
  for (const { ref, dependsOn } of bom.dependencies) for (const other of [ref, ...dependsOn]) assert.ok(refs.has(other), other);
  const root = bom.dependencies.find(({ ref }) => ref === 'integrationsmonitor').dependsOn;
  assert.ok(root.some((ref) => ref.startsWith('pkg:cargo/wasm-bindgen@')) && root.some((ref) => ref.startsWith('pkg:npm/preact@')));
  assert.equal(bom.components.find(({ name }) => name === 'typescript').scope, 'excluded');
  assert.equal(bom.components.find(({ name }) => name === 'preact').scope, 'required');
  assert.doesNotMatch(text, /timestamp|serialNumber/);
});

test('what the licences list as in the file is in the bill', { skip: existsSync(at('build/licences.txt')) ? false : 'build/licences.txt is not there' }, () => {
  const names = new Set(JSON.parse(sbom(cargoLock, packageLock)).components.map(({ name, version }) => `${name} ${version}`));
  const listed = [...readFileSync(at('build/licences.txt'), 'utf8').matchAll(/^(\S+ \S+)\n {2}(?:Rust|JavaScript), /gm)].map((match) => match[1]);
  assert.ok(listed.length > 20, `${listed.length} found`);
  assert.deepEqual(listed.filter((one) => !names.has(one)), []);
});

test('a lock file is read as cargo writes it', () => {
  const [one, two] = cratesOf('version = 4\n\n[[package]]\nname = "a"\nversion = "1.0.0"\n\n[[package]]\nname = "b"\nversion = "2.0.0"\nsource = "registry+x"\nchecksum = "00"\ndependencies = [\n "a",\n "c 3.0.0",\n]\n');
  assert.deepEqual(one, { name: 'a', version: '1.0.0', source: undefined, checksum: undefined, needs: [] });
  assert.deepEqual(two.needs, ['a', 'c 3.0.0']);
});

test('the comparison says which part of a file was changed', () => {
  assert.deepEqual(differences(html, html), []);
  const changed = (from, to) => differences(html, html.replace(from, to)).map((line) => line.split(':')[0]);
  assert.deepEqual(changed("connect-src 'none'", 'connect-src *'), ['policy']);
  assert.deepEqual(changed('id="wasm">', 'id="wasm">x'), ['engine (wasm)']);
  assert.deepEqual(changed('<script>', '<script>/**/'), ['script of the page, with worker and texts']);
  assert.deepEqual(changed('<style>', '<style>a{}'), ['style']);
  assert.deepEqual(changed('<div id="app">', '<div id="app"><i></i>'), ['the markup around them']);
  assert.deepEqual(differences(html, html.replace('</body>', '<script>x</script></body>')).map((line) => line.split(':')[0]), ['the markup around them']);
});

test('what cannot be verified is said before anything is built', () => {
  const run = (...args) => spawnSync(process.execPath, [at('tools/verify.mjs'), ...args], { encoding: 'utf8' });
  for (const [args, message] of [[[], /tag or commit/], [['HEAD', '/no/such/file'], /tag or commit/], [['no-such-tag', 'a'.repeat(64)], /no commit "no-such-tag"/]]) {
    const { status, stderr } = run(...args);
    assert.equal(status, 2);
    assert.match(stderr, message);
  }
});
