// The files of the example as one block: a line of JSON with names and sizes, then their bytes (read by www/packed/archive.ts).
import { readFileSync } from 'node:fs';
import { BuildError, at } from './paths.mjs';

/** Names in the order in which the page opens them: decisions and editions first, then the files the project names. */
export function exampleNames() {
  const project = readFileSync(at('www/example/projekt.toml'), 'utf8');
  const files = [...project.matchAll(/^file = "([^"]+)"$/gm)].map((match) => match[1]);
  if (files.length === 0) throw new BuildError('www/example/projekt.toml names no file');
  return ['projekt.toml', 'ausgaben.toml', ...files];
}

export function exampleArchive() {
  const entries = exampleNames().map((name) => ({ name, bytes: readFileSync(at('www/example', name)) }));
  const head = JSON.stringify(entries.map(({ name, bytes }) => [name, bytes.length]));
  return Buffer.concat([Buffer.from(`${head}\n`), ...entries.map(({ bytes }) => bytes)]);
}
