// Places and small helpers that every step of the build shares.
import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = realpathSync(join(dirname(fileURLToPath(import.meta.url)), '..', '..'));
export const at = (...parts) => join(root, ...parts);
export const cargoHome = realpathSync(process.env.CARGO_HOME ?? join(homedir(), '.cargo'));

/** Environment for cargo and wasm-pack: the tools that setup.sh installed come first. */
export const toolEnv = { ...process.env, PATH: `${join(cargoHome, 'bin')}:${process.env.PATH}` };

export const sha256 = (bytes, encoding = 'hex') => createHash('sha256').update(bytes).digest(encoding);
export const size = (bytes) => `${bytes.toLocaleString('en-GB')} bytes`;

export class BuildError extends Error {}

export function run(command, args, env = toolEnv) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit' });
  if (error?.code === 'ENOENT') throw new BuildError(`${command} is not installed: run "make setup"`);
  if (status !== 0) throw new BuildError(`${command} ${args[0]} failed (${status ?? error})`);
}

export const output = (command, args) =>
  execFileSync(command, args, { cwd: root, env: toolEnv, encoding: 'utf8', maxBuffer: 1 << 28 }).trim();

/** All files under the given paths (relative to the project), sorted; a path that is missing is left out. */
export function filesUnder(...paths) {
  const found = [];
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else found.push(relative(root, path).split(sep).join('/'));
  };
  for (const path of paths) visit(at(path));
  return found.sort();
}

/** One hash over names and contents of files: same hash, same input. */
export function stampOf(files, ...extra) {
  const hash = createHash('sha256').update(JSON.stringify(extra));
  for (const file of files) hash.update(`\0${file}\0`).update(sha256(readFileSync(at(file))));
  return hash.digest('hex');
}

export const readIfThere = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Version of the crate, which is the version of the whole. */
export const appVersion = () => /^version = "(.+?)"/m.exec(readFileSync(at('Cargo.toml'), 'utf8'))[1];

/** Texts that must not appear in anything we ship: they would tell who built it, and differ between builders. */
export const builderPaths = () =>
  [...new Set([`${root}/`, `${cargoHome}/`, `${homedir()}/`, '/root/', '/home/', '/.cargo/', '/registry/src/'])].filter(
    (path) => path.length > 2,
  );

/** esbuild's messages with their place, as text of a BuildError. */
export const messages = (found) => found.map(({ text, location }) => `${location ? `${location.file}:${location.line}:${location.column} ` : ''}${text}`).join('\n');
