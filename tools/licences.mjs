// The list of third-party licences that the page shows: every crate in the wasm, every npm package in the scripts,
// the style sheet and the fonts. Only what is in the file; same input, same text. A licence nobody agreed to ends the build.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError, at, output, sha256 } from './build/paths.mjs';

const allowed = new Set(['MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Zlib', 'Unicode-3.0', 'EUPL-1.2', 'OFL-1.1', '0BSD', 'Unlicense', 'BSL-1.0', 'CC0-1.0']);

/** Can the SPDX expression be met with allowed licences alone? Throws on what it cannot read. */
export function isAllowed(expression) {
  const tokens = expression.replaceAll('/', ' OR ').match(/\(|\)|[^\s()]+/g) ?? [];
  if (tokens.length === 0) return false;
  let next = 0;
  const term = () => {
    if (tokens[next] === '(') {
      next += 1;
      const inner = either();
      if (tokens[next] !== ')') throw new BuildError(`licence "${expression}" cannot be read`);
      next += 1;
      return inner;
    }
    let name = tokens[next] ?? '';
    next += 1;
    if (tokens[next] === 'WITH') {
      name = `${name} WITH ${tokens[next + 1]}`;
      next += 2;
    }
    return allowed.has(name);
  };
  const both = () => {
    let result = term();
    while (tokens[next] === 'AND') {
      next += 1;
      result = term() && result;
    }
    return result;
  };
  const either = () => {
    let result = both();
    while (tokens[next] === 'OR') {
      next += 1;
      result = both() || result;
    }
    return result;
  };
  const result = either();
  if (next !== tokens.length) throw new BuildError(`licence "${expression}" cannot be read`);
  return result;
}

/** Licence texts in a package's folder. Of several alternatives the shortest set is enough: MIT where it is offered. */
function textsIn(folder, licence) {
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|unlicense)/i.test(name) && /(^[^.]*|\.(md|txt)|[-.](mit|apache|unicode|zlib|bsd|0bsd)\S*)$/i.test(name)).sort();
  const mit = files.filter((name) => /mit/i.test(name));
  const isChoice = /\bOR\b|\//.test(licence) && !/\bAND\b/.test(licence);
  return (isChoice && mit.length > 0 ? mit : files).map((name) => readFileSync(join(folder, name), 'utf8'));
}

function crates() {
  const metadata = JSON.parse(output('cargo', ['metadata', '--locked', '--format-version', '1', '--features', 'web', '--filter-platform', 'wasm32-unknown-unknown']));
  const byId = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      const isMacro = byId.get(pkg).targets.some((target) => target.kind.includes('proc-macro'));
      // Macros, build scripts and test helpers run while compiling; they are not in the file.
      if (!isMacro && kinds.some(({ kind }) => kind === null)) visit(pkg);
    }
  };
  visit(metadata.resolve.root);
  seen.delete(metadata.resolve.root);
  return [...seen].map((id) => {
    const { name, version, license, manifest_path: manifest, repository } = byId.get(id);
    if (!license) throw new BuildError(`crate ${name} names no licence`);
    return { kind: 'Rust', name, version, licence: license, source: repository, texts: textsIn(dirname(manifest), license) };
  });
}

function npmPackages(names) {
  return names.map((name) => {
    const { version, license, repository } = JSON.parse(readFileSync(at('node_modules', name, 'package.json'), 'utf8'));
    const source = (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+/, '').replace(/\.git$/, '');
    return { kind: 'JavaScript', name, version, licence: license ?? '', source, texts: textsIn(at('node_modules', name), license ?? '') };
  });
}

function rust() {
  return { kind: 'Rust', name: 'Rust standard library', version: output('rustc', ['--version']).split(' ')[1], licence: 'MIT OR Apache-2.0', source: 'https://github.com/rust-lang/rust', texts: [] };
}

function styles() {
  const kern = JSON.parse(readFileSync(at('node_modules/@kern-ux/native/package.json'), 'utf8'));
  return [
    {
      kind: 'Style',
      name: 'KERN UX (@kern-ux/native)',
      version: kern.version,
      licence: kern.license,
      note: `By ${[kern.author, ...(kern.contributors ?? [])].map((person) => person.replace(/ *[<(].*/, '')).join(', ')}. Changed: only the rules this page uses were kept; comments, unused tokens and prefixed masks were removed; the dark tokens hold on screens only.`,
      source: 'https://gitlab.opencode.de/kern-ux/kern-ux-plain (npm: @kern-ux/native)',
      texts: [readFileSync(at('LICENSE'), 'utf8')],
    },
    {
      kind: 'Font',
      name: 'Fira Sans (Regular, SemiBold)',
      version: '4.106',
      licence: 'OFL-1.1',
      note: 'Changed: reduced to Latin letters, punctuation and signs; hinting removed.',
      source: 'https://github.com/mozilla/Fira',
      texts: [readFileSync(at('www/style/fonts/OFL.txt'), 'utf8')],
    },
  ];
}

/** The paragraphs that name people differ from package to package; the text below them is mostly the same. */
function splitText(text) {
  const paragraphs = text.replaceAll('\r', '').replaceAll('\t', '  ').trim().split(/\n\s*\n/);
  const isNotice = (line) => /^\W*(copyright (\(c\)|©|\d|[A-Z])|©|\(c\) \d)/i.test(line) && !/copyright (notice|holder|owner|licen[cs]e|law|statement)|\[/i.test(line);
  const isNames = (paragraph) => paragraph.split('\n').every((line) => isNotice(line) || /^\W*all rights reserved\W*$/i.test(line));
  const isTitle = (paragraph) => /^\W*(the )?mit license( \(mit\))?\W*$/i.test(paragraph);
  const body = paragraphs.filter((paragraph) => !isNames(paragraph)).map((paragraph) => paragraph.replace(/[ ]+$/gm, ''));
  const notices = paragraphs.filter(isNames).flatMap((paragraph) => paragraph.split('\n').map((line) => line.trim().replace(/^[#*>\s]+/, '')));
  const words = body.filter((paragraph) => !isTitle(paragraph)).join(' ').replace(/[^a-z0-9]+/gi, ' ').trim();
  return { body: body.join('\n\n'), notices, key: sha256(words.toLowerCase()) };
}

export function render(entries) {
  const refused = entries.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) throw new BuildError(`licence not allowed: ${refused.map((one) => `${one.name} (${one.licence || 'none named'})`).join(', ')}`);
  const texts = new Map();
  const prepared = entries.map((entry) => ({ ...entry, parts: entry.texts.map(splitText) }));
  const numberOf = (part, licence) => {
    if (!texts.has(part.key)) texts.set(part.key, { number: texts.size + 1, body: part.body, licence });
    return texts.get(part.key).number;
  };
  for (const entry of prepared) entry.numbers = entry.parts.map((part) => numberOf(part, entry.licence));
  // A package without a licence file gets the text that another one carries for the same licence.
  for (const entry of prepared.filter((one) => one.parts.length === 0)) {
    const names = entry.licence.replaceAll('/', ' OR ').split(/ OR | AND /).map((name) => name.replace(/[()]/g, '').trim());
    const donor = names.map((name) => prepared.find((other) => other.parts.length === 1 && other.licence === name)).find(Boolean);
    if (!donor) throw new BuildError(`no licence text for ${entry.name} (${entry.licence})`);
    entry.numbers = donor.numbers;
  }
  const list = prepared.map((entry) =>
    [
      `${entry.name} ${entry.version}`,
      `  ${entry.kind}, ${entry.licence}, text ${[...new Set(entry.numbers)].join(', ')}`,
      ...(entry.source ? [`  ${entry.source}`] : []),
      ...(entry.note ? [`  ${entry.note}`] : []),
      ...[...new Set(entry.parts.flatMap((part) => part.notices))].map((notice) => `  ${notice}`),
    ].join('\n'),
  );
  const bodies = [...texts.values()].map(({ number, body }) => `${'-'.repeat(72)}\nText ${number}\n\n${body}`);
  return [
    'Integrationsmonitor steht unter der EUPL-1.2. Diese Datei enthält außerdem Werke Dritter, die hier mit ihren Lizenzen genannt sind.',
    'Integrationsmonitor is licensed under the EUPL-1.2. This file also contains works of others, listed here with their licences.',
    ...list,
    ...bodies,
  ].join('\n\n') + '\n';
}

/** `packages`: names of the npm packages in the bundles. Gives the text and writes it to build/licences.txt. */
export function buildLicences(packages) {
  const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1);
  const entries = [...styles(), rust(), ...crates().sort(byName), ...npmPackages(packages).sort(byName)];
  const text = render(entries);
  if (!existsSync(at('build'))) mkdirSync(at('build'));
  writeFileSync(at('build/licences.txt'), text);
  return { text, count: entries.length };
}
