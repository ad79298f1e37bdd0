// What must never be in the file. The same list is used by the build, which fails, and by the tests of the artefact.
import { readFileSync } from 'node:fs';
import { BuildError, at, builderPaths } from './paths.mjs';

/** Ways out of the page and ways to run text. The policy forbids them anyway; the code shall not even try. */
export const forbiddenInScripts = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'sendBeacon', 'importScripts', 'RTCPeerConnection', 'eval', 'new Function', 'import'];

/** What is let through knowingly, each with its reason. */
export const readAllowed = () => JSON.parse(readFileSync(at('tools/allowed.json'), 'utf8'));

/** Names of formats, not addresses: nothing is ever loaded from them. */
export const namespaces = ['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/1999/xlink', 'http://www.w3.org/XML/1998/namespace'];

export function findForbidden(script, allowed) {
  const called = forbiddenInScripts.filter((name) => !allowed.includes(name) && new RegExp(`(?<![\\w$])${name}\\s*\\(`).test(script));
  return script.includes('import.meta') ? [...called, 'import.meta'] : called;
}

/** Addresses in a text that are neither namespaces nor among those allowed. */
export function findAddresses(text, allowed) {
  const found = text.match(/(?:https?|wss?):\/\/[^\s"'`<>()%\\]+/g) ?? [];
  return [...new Set(found)].filter((address) => !namespaces.includes(address) && !allowed.includes(address));
}

const fail = (where, problems) => {
  if (problems.length > 0) throw new BuildError(`${where}: ${problems.join(', ')}`);
};

export function checkScript(where, text, allowed) {
  fail(`${where} contains`, [...findForbidden(text, Object.keys(allowed.calls)), ...findAddresses(text, Object.keys(allowed.addresses))]);
  fail(`${where} would end or break its element`, ['</script', '<script', '<!--'].filter((end) => text.toLowerCase().includes(end)));
}

/** Text to be read that comes packed. */
export function checkAddresses(where, text, allowed) {
  fail(`${where} contains`, findAddresses(text, Object.keys(allowed.addresses)));
}

export function checkStyle(where, text) {
  fail(`${where} contains`, [...findAddresses(text, []), ...(text.match(/@import[^;]*/g) ?? [])]);
  fail(`${where} loads`, text.match(/url\((?!\s*["']?data:)[^)]{0,60}/g) ?? []);
  fail(`${where} would end its element`, text.toLowerCase().includes('</style') ? ['</style'] : []);
}

export function checkDataBlock(where, text) {
  fail(`${where} would end or break its element`, ['</script', '<script', '<!--'].filter((end) => text.toLowerCase().includes(end)));
}

export function checkPage(html) {
  // The parser turns CR LF into LF, and then the hashes in the policy no longer fit.
  if (html.includes('\r')) throw new BuildError('the page contains a carriage return');
  fail('the page carries paths of this machine', builderPaths().filter((path) => html.includes(path)));
}
