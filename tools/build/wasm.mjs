// Rust → pkg/: wasm-pack, then the pinned binaryen. The optimised module goes back into pkg/, so that what
// the page carries and what the npm package carries are the same bytes.
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asText, compressed } from './pack.mjs';
import { BuildError, at, builderPaths, cargoHome, filesUnder, output, readIfThere, root, run, size, stampOf, toolEnv } from './paths.mjs';

const wasmFile = 'pkg/integrationsmonitor_bg.wasm';
const stampFile = at('build/wasm.stamp');
const packedFile = 'build/engine.lzma';
/** Without the feature "web" wasm-pack "succeeds" with an empty module of some 500 bytes. */
const smallestModule = 10_000;

/** What rustc uses for wasm32 and every browser that we support has. Named, because strip = true in Cargo.toml also
 *  removes the section in which the module itself would say so. */
const features = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];

export const wasmInputs = () =>
  filesUnder('src', 'Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'README.md', 'LICENSE', 'package-lock.json', 'tools/versions.env', 'tools/build/wasm.mjs', 'tools/build/pack.mjs');

/** Fewer copies of the same code: with these the module is a quarter smaller than with opt-level 3 alone, and reading and
 *  adding up 68 MB takes 1.2 s of one core instead of 1.15. Level "s" would save nothing more and take twice as long. */
const level = '2';
const fewerCopies = ['--inline-threshold=5', '--unroll-threshold=40'].map((flag) => `-Cllvm-args=${flag}`);

/** Panic messages carry source paths. Short stable names replace project, registry and toolchain: no trace of the
 *  builder, and the same bytes from every folder. The last rule that fits wins. */
function remapFlags() {
  const flags = [];
  const remap = (from, to) => flags.push(`--remap-path-prefix=${from}=${to}`);
  const sysroot = output('rustc', ['--print', 'sysroot']);
  for (const path of new Set([sysroot, realpathSync(sysroot)])) remap(path, 'rust');
  for (const home of new Set([process.env.CARGO_HOME ?? cargoHome, cargoHome])) {
    remap(home, 'cargo');
    const registries = join(home, 'registry/src');
    if (existsSync(registries)) for (const name of readdirSync(registries).sort()) remap(join(registries, name), 'cargo');
  }
  remap(root, 'integrationsmonitor');
  return flags;
}

function checkTools() {
  const versions = readFileSync(at('tools/versions.env'), 'utf8');
  for (const [tool, key] of [['wasm-bindgen', 'WASM_BINDGEN_VERSION'], ['wasm-pack', 'WASM_PACK_VERSION']]) {
    const wanted = new RegExp(`^${key}=(.+)$`, 'm').exec(versions)[1];
    let found = 'nothing';
    try {
      found = output(tool, ['--version']).split(' ')[1];
    } catch {
      // Not installed: said below.
    }
    if (found !== wanted) throw new BuildError(`${tool} ${wanted} is needed, found ${found}: run "make setup"`);
  }
}

function compile() {
  checkTools();
  // The registry's folder must exist before its name can be remapped.
  run('cargo', ['fetch', '--locked', '--quiet', '--target', 'wasm32-unknown-unknown']);
  const env = { ...toolEnv, CARGO_ENCODED_RUSTFLAGS: [...remapFlags(), ...fewerCopies].join('\x1f'), CARGO_PROFILE_RELEASE_OPT_LEVEL: level };
  delete env.RUSTFLAGS;
  rmSync(at('pkg'), { recursive: true, force: true });
  run('wasm-pack', ['build', '--target', 'web', '--release', '--mode', 'no-install', '--out-dir', 'pkg', '.', '--', '--features', 'web', '--locked'], env);
}

function optimise() {
  const before = readFileSync(at(wasmFile)).length;
  if (before < smallestModule) throw new BuildError(`${wasmFile} has only ${size(before)}: is the feature "web" on?`);
  // Debian's wasm-opt breaks the module; npm's is pinned.
  const optimised = at('build/optimised.wasm');
  run(process.execPath, [at('node_modules/binaryen/bin/wasm-opt'), at(wasmFile), '--mvp-features', ...features.map((feature) => `--enable-${feature}`), '-O3', '-o', optimised]);
  const bytes = readFileSync(optimised);
  if (bytes.length < smallestModule) throw new BuildError(`wasm-opt left only ${size(bytes.length)}`);
  writeFileSync(at(wasmFile), bytes);
  rmSync(optimised);
  console.log(`build: wasm ${size(before)} → ${size(bytes.length)} after wasm-opt -O3`);
}

function checkModule() {
  const bytes = readFileSync(at(wasmFile));
  const text = bytes.toString('latin1');
  const found = builderPaths().filter((path) => text.includes(path));
  if (found.length > 0) throw new BuildError(`the wasm carries paths of this machine: ${found.join(' ')}`);
  const listed = JSON.parse(readFileSync(at('pkg/package.json'), 'utf8')).files ?? [];
  const missing = ['integrationsmonitor_bg.wasm', 'integrationsmonitor.js', 'integrationsmonitor.d.ts'].filter((file) => !listed.includes(file));
  if (missing.length > 0) throw new BuildError(`pkg/package.json does not list ${missing.join(', ')}`);
  // In a process of its own: a module that cannot be linked must not take the build with it silently.
  run(process.execPath, ['--input-type=module', '-e', `
    import { readFileSync } from 'node:fs';
    import * as engine from './pkg/integrationsmonitor.js';
    engine.initSync({ module: readFileSync('./${wasmFile}') });
    for (const name of ['Shard', 'Session'])
      if (typeof engine[name] !== 'function') { console.error('pkg exports no ' + name); process.exit(1); }
  `]);
}

/** A file compiled in from outside the watched folders would make the stamp lie. */
function checkInputs() {
  const target = JSON.parse(output('cargo', ['metadata', '--no-deps', '--format-version', '1'])).target_directory;
  const dependencies = readIfThere(join(target, 'wasm32-unknown-unknown/release/integrationsmonitor.d'));
  if (dependencies === null) return;
  const watched = new Set(wasmInputs());
  const inside = (path) => path.startsWith(`${root}/`) && !path.startsWith(`${target}/`);
  for (const line of dependencies.split('\n')) {
    for (const path of line.slice(line.indexOf(': ') + 2).split(/(?<!\\) /).map((p) => p.replaceAll('\\ ', ' '))) {
      const name = path.slice(root.length + 1);
      if (inside(path) && !watched.has(name)) throw new BuildError(`${name} is compiled into the wasm but not watched: name it in wasmInputs()`);
    }
  }
}

/** Builds pkg/ when something changed; gives the module as it is, and packed as the page carries it. */
export function buildWasm() {
  mkdirSync(at('build'), { recursive: true });
  const result = () => (existsSync(at(wasmFile)) ? stampOf([...filesUnder('pkg'), ...filesUnder(packedFile)]) : '');
  const wanted = stampOf(wasmInputs());
  const [input, product] = (readIfThere(stampFile) ?? '').split('\n');
  if (input !== wanted || product !== result()) {
    rmSync(stampFile, { force: true });
    compile();
    optimise();
    checkModule();
    checkInputs();
    // Kept, because packing takes ten seconds.
    writeFileSync(at(packedFile), compressed(readFileSync(at(wasmFile))));
    writeFileSync(stampFile, `${wanted}\n${result()}\n`);
  }
  const packed = readFileSync(at(packedFile));
  return { raw: readFileSync(at(wasmFile)), packed, text: asText(packed) };
}
