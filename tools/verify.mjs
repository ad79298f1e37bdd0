// Is this file built from that source? Usage: node tools/verify.mjs <tag or commit> <file or SHA-256>
// Builds the commit in a folder of its own, with the tools it names, and compares. Exit code 0: the same; 1: not; 2: usage.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { at, root, sha256 } from './build/paths.mjs';

const PARTS = {
  'policy': /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/,
  'version': /<meta name="generator" content="([^"]*)"/,
  'style': /<style>([\s\S]*?)<\/style>/,
  'engine (wasm)': /<script type="text\/plain" id="wasm">([\s\S]*?)<\/script>/,
  'example': /<script type="text\/plain" id="example">([\s\S]*?)<\/script>/,
  'licences': /<script type="text\/plain" id="licences">([\s\S]*?)<\/script>/,
  'script of the page, with worker and texts': /<script>([\s\S]*?)<\/script>/,
};

/** Which parts of two built files differ, in words; empty where the files are the same. */
export function differences(built, given) {
  if (built === given) return [];
  let [a, b] = [built, given];
  const found = [];
  for (const [name, pattern] of Object.entries(PARTS)) {
    const [x, y] = [pattern.exec(built)?.[1], pattern.exec(given)?.[1]];
    if (y === undefined) found.push(`${name}: missing`);
    else if (x !== y) found.push(`${name}: ${sha256(x ?? '').slice(0, 16)}… built, ${sha256(y).slice(0, 16)}… given (${x?.length ?? 0} and ${y.length} signs)`);
    [a, b] = [a.replace(pattern, ''), b.replace(pattern, '')];
  }
  if (a !== b) found.push(`the markup around them: ${a.length} signs built, ${b.length} given`);
  return found;
}

/** The built file of a commit. */
function build(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const source = join(folder, 'source');
  const inside = (command, ...args) => execFileSync(command, args, { cwd: source, stdio: ['ignore', 2, 2] });
  try {
    execFileSync('git', ['clone', '--quiet', '--no-checkout', root, source]);
    inside('git', 'checkout', '--quiet', '--detach', commit);
    // The same lock file means the same packages: no second download.
    const same = (file) => existsSync(at(file)) && existsSync(join(source, file)) && readFileSync(at(file), 'utf8') === readFileSync(join(source, file), 'utf8');
    if (existsSync(at('node_modules')) && same('package-lock.json')) cpSync(at('node_modules'), join(source, 'node_modules'), { recursive: true, verbatimSymlinks: true });
    inside('bash', 'tools/setup.sh', '--no-browser');
    inside('npm', 'run', '--silent', 'build');
    return readFileSync(join(source, 'dist/integrationsmonitor.html'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function main([ref, given]) {
  const isHash = /^[0-9a-f]{64}$/i.test(given ?? '');
  if (!ref || !given || (!isHash && !existsSync(given))) {
    console.error('verify: node tools/verify.mjs <tag or commit> <file or SHA-256>');
    return 2;
  }
  let commit;
  try {
    commit = execFileSync('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    console.error(`verify: there is no commit "${ref}" here`);
    return 2;
  }
  const file = isHash ? null : readFileSync(given, 'utf8');
  const wanted = isHash ? given.toLowerCase() : sha256(readFileSync(given));
  const html = build(commit);
  const hash = sha256(html);
  console.log(`verify: commit ${commit}\nverify: built  ${hash}\nverify: given  ${wanted}`);
  if (hash === wanted) {
    console.log('verify: the same');
    return 0;
  }
  console.log('verify: NOT the same');
  if (file === null) console.log('verify: give the file instead of its SHA-256 to see what differs');
  else for (const line of differences(html, file)) console.log(`verify: ${line}`);
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
