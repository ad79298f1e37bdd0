// pkg/ must stay usable for others: an npm package with correct types that runs without our page.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { appVersion, at } from '../../tools/build/paths.mjs';

const manifest = JSON.parse(readFileSync(at('pkg/package.json'), 'utf8'));
const declarations = ts.createSourceFile('pkg.d.ts', readFileSync(at('pkg', manifest.types), 'utf8'), ts.ScriptTarget.Latest, true);
const isExported = (node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);

test('the manifest lists every file it needs, with name, version and licence', () => {
  assert.equal(manifest.name, 'integrationsmonitor');
  assert.equal(manifest.version, appVersion());
  assert.equal(manifest.license, 'EUPL-1.2');
  assert.equal(manifest.type, 'module');
  for (const file of manifest.files) assert.ok(existsSync(at('pkg', file)), `${file} is listed but not there`);
  for (const file of [manifest.main, manifest.types, 'integrationsmonitor_bg.wasm']) assert.ok(manifest.files.includes(file), `${file} is not listed`);
});

test('copied elsewhere and imported by name, it loads and exports its two handles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    for (const file of [...manifest.files, 'package.json']) cpSync(at('pkg', file), join(folder, 'node_modules/integrationsmonitor', file));
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { readFileSync } from 'node:fs';
       import { initSync, Shard, Session } from 'integrationsmonitor';
       initSync({ module: readFileSync(new URL('./node_modules/integrationsmonitor/integrationsmonitor_bg.wasm', import.meta.url)) });
       console.log([Shard, Session].map((handle) => typeof handle.prototype.free).join(' '));`,
    );
    const { stdout, stderr, status } = spawnSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.equal(stdout.trim(), 'function function');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no exported function or method takes or returns any', () => {
  const vague = [];
  let seen = 0;
  const check = (owner, node) => {
    const name = `${owner}${node.name?.getText() ?? 'constructor'}`;
    if (!ts.isConstructorDeclaration(node)) {
      seen += 1;
      if (!node.type || /\b(any|unknown)\b/.test(node.type.getText())) vague.push(`${name} returns ${node.type?.getText() ?? 'nothing said'}`);
    }
    for (const parameter of node.parameters) if (!parameter.type || /\bany\b/.test(parameter.type.getText())) vague.push(`${name}(${parameter.getText()})`);
  };
  const classes = [];
  for (const node of declarations.statements.filter(isExported)) {
    if (ts.isFunctionDeclaration(node)) check('', node);
    if (ts.isClassDeclaration(node)) {
      classes.push(node.name.text);
      for (const member of node.members) if (ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member) || ts.isGetAccessor(member)) check(`${node.name.text}.`, member);
    }
  }
  assert.ok(classes.includes('Shard') && classes.includes('Session'), `classes: ${classes}`);
  assert.ok(seen > 4, `only ${seen} methods found`);
  assert.deepEqual(vague, []);
});

test('the types compile by themselves, strictly', () => {
  const program = ts.createProgram([at('pkg', manifest.types)], { strict: true, noEmit: true, lib: ['lib.es2022.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts'], types: [] });
  assert.deepEqual(ts.getPreEmitDiagnostics(program).map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n')), []);
});
