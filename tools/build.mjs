// Rust and www/ → dist/integrationsmonitor.html, one file that needs nothing else. Run by "make build".
// The steps: pkg/ (build/wasm.mjs), scripts (build/bundle.mjs), style (build/css.mjs), licences, checks, policy, page.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { checkAddresses, checkDataBlock, checkPage, checkScript, checkStyle, readAllowed } from './build/checks.mjs';
import { buildStyle } from './build/css.mjs';
import { buildScripts, bundledPackages } from './build/bundle.mjs';
import { exampleArchive } from './build/example.mjs';
import { pack } from './build/pack.mjs';
import { BuildError, appVersion, at, filesUnder, readIfThere, sha256, size, stampOf } from './build/paths.mjs';
import { buildWasm, wasmInputs } from './build/wasm.mjs';
import { buildLicences } from './licences.mjs';

const page = 'dist/integrationsmonitor.html';
const stampFile = at('build/page.stamp');

function report(parts, html) {
  const rows = [...Object.entries(parts).map(([name, text]) => [name, Buffer.byteLength(text)]), ['whole file', Buffer.byteLength(html)]];
  for (const [name, bytes] of rows) console.log(`build:   ${name.padEnd(32)}${size(bytes).padStart(18)}`);
}

function checkBudget(bytes) {
  const { limit, over } = JSON.parse(readFileSync(at('tools/budget.json'), 'utf8'));
  if (over.some(({ reason }) => !reason)) throw new BuildError('tools/budget.json: every entry of "over" needs a reason');
  const granted = Math.max(limit, ...over.map((entry) => entry.limit));
  if (bytes > granted) throw new BuildError(`the file has ${size(bytes)}, the budget is ${size(granted)}: make it smaller or give a reason in tools/budget.json`);
}

/** Fills the %NAME% marks of index.html, once and in one pass: inserted text is never looked at again. */
function fill(template, values) {
  const used = new Set();
  const html = template.replace(/%([A-Z_]+)%/g, (mark, name) => {
    if (!(name in values)) throw new BuildError(`index.html has an unknown mark ${mark}`);
    if (used.has(name)) throw new BuildError(`index.html has the mark ${mark} twice`);
    used.add(name);
    return values[name];
  });
  const unused = Object.keys(values).filter((name) => !used.has(name));
  if (unused.length > 0) throw new BuildError(`index.html has no mark for ${unused.join(', ')}`);
  return html;
}

async function buildPage() {
  const wasm = buildWasm();
  const scripts = await buildScripts(sha256(wasm.packed));
  const style = await buildStyle();
  const licences = buildLicences(bundledPackages(scripts));
  const blocks = { WASM: wasm.text, EXAMPLE: pack(exampleArchive()), LICENCES: pack(licences.text) };
  const script = scripts.main.text.trim();

  const allowed = readAllowed();
  checkScript('worker', scripts.worker.text, allowed);
  checkScript('page', script, allowed);
  checkStyle('the style', style.text);
  for (const [name, text] of Object.entries(scripts.texts)) checkAddresses(name, text, allowed);
  for (const [name, text] of Object.entries(blocks)) checkDataBlock(name, text);

  const html = fill(readFileSync(at('index.html'), 'utf8'), {
    VERSION: appVersion(),
    SCRIPT_HASH: `sha256-${sha256(script, 'base64')}`,
    STYLE_HASH: `sha256-${sha256(style.text, 'base64')}`,
    STYLE: style.text,
    ...blocks,
    SCRIPT: script,
  });
  checkPage(html);
  const plain = { 'wasm, optimised': wasm.raw, 'worker, unpacked': scripts.worker.text, 'texts, unpacked': Object.values(scripts.texts).join(''), [`licences (${licences.count} works), unpacked`]: licences.text };
  report({ ...plain, 'wasm': blocks.WASM, 'main script': script, 'style: fonts': style.parts.fonts, 'style: KERN subset': style.parts.kern, 'style: own': style.parts.own, example: blocks.EXAMPLE, licences: blocks.LICENCES }, html);
  checkBudget(Buffer.byteLength(html));
  return html;
}

async function main() {
  for (const needed of ['Cargo.lock', 'www/main.tsx', 'www/engine/worker.ts', 'www/example/projekt.toml', 'node_modules'])
    if (!existsSync(at(needed))) throw new BuildError(`${needed} is missing`);
  const inputs = [...new Set([...wasmInputs(), ...filesUnder('www', 'tools', 'index.html', 'package.json')])];
  const wanted = stampOf(inputs);
  const result = () => stampOf(filesUnder('dist', 'pkg'));
  const [input, product] = (readIfThere(stampFile) ?? '').split('\n');
  if (input === wanted && product === result()) {
    console.log(`build: ${page} is up to date`);
  } else {
    rmSync(stampFile, { force: true });
    const html = await buildPage();
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(at(page), html);
    writeFileSync(at('dist/SHA256SUMS'), `${sha256(html)}  integrationsmonitor.html\n`);
    writeFileSync(stampFile, `${wanted}\n${result()}\n`);
  }
  console.log(`build: ${page} SHA-256 ${sha256(readFileSync(at(page)))}`);
}

main().catch((error) => {
  console.error(error instanceof BuildError ? `build failed: ${error.message}` : error);
  process.exitCode = 1;
});
