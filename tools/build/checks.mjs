// What must never be in the file. The same list is used by the build, which fails, and by the tests of the artefact.
import { readFileSync } from 'node:fs';
import { BuildError, at, builderPaths } from './paths.mjs';

/** Ways out of the page, ways to keep something, and ways to run text. The policy forbids most anyway; every place where one
 *  is named in code is counted, as a name or as a text, called or not. */
export const networkWords = [
  'fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'sendBeacon', 'importScripts', 'RTCPeerConnection', 'SharedWorker',
  'Worker', 'BroadcastChannel', 'serviceWorker', 'Request', 'caches', 'localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'cookieStore', 'showSaveFilePicker', 'clipboard', 'Image',
  'FontFace', 'eval', 'Function', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'postMessage', 'pushState', 'replaceState',
];
/** Words that are harmless unless called. */
const calls = { 'import()': /(?<![\w$.])import\s*\(/g, 'import.meta': /import\.meta/g, 'window.open()': /(?<![\w$])(?:window|globalThis|self|top|parent)\.open\s*\(/g };

/** What is let through knowingly, each with its reason. */
export const readAllowed = () => JSON.parse(readFileSync(at('tools/allowed.json'), 'utf8'));

/** Names of formats, not addresses: nothing is ever loaded from them. */
export const namespaces = ['http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/1999/xlink', 'http://www.w3.org/XML/1998/namespace'];

/** How often each word stands in a script. Packed texts in it are no code: they have no word boundary that matters. */
export function countWords(script) {
  const code = script.replace(/"[!-~]{20000,}?"/g, '""');
  const patterns = { ...Object.fromEntries(networkWords.map((word) => [word, new RegExp(`(?<![\\w$-])${word}(?![\\w$-])`, 'g')])), ...calls };
  const counts = Object.entries(patterns).map(([word, pattern]) => [word, (code.match(pattern) ?? []).length]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Where a script has more or fewer of these words than tools/allowed.json knows; `place` is "page" or "worker". */
export function findWords(script, allowed, place) {
  const found = countWords(script);
  const known = Object.fromEntries(Object.entries(allowed).filter(([, entry]) => entry[place]).map(([word, entry]) => [word, entry[place]]));
  return [...new Set([...Object.keys(found), ...Object.keys(known)])].filter((word) => found[word] !== known[word]).map((word) => `${word} (${found[word] ?? 0} times, ${known[word] ?? 0} known)`);
}

/** Addresses in a text that are neither namespaces nor among those allowed. */
export function findAddresses(text, allowed) {
  const found = text.match(/(?:https?|wss?):\/\/[^\s"'`<>()%\\]+/g) ?? [];
  return [...new Set(found)].filter((address) => !namespaces.includes(address) && !allowed.includes(address));
}

const fail = (where, problems) => {
  if (problems.length > 0) throw new BuildError(`${where}: ${problems.join(', ')}`);
};

export function checkScript(place, text, allowed) {
  const where = `the script of the ${place}`;
  fail(`${where} contains`, [...findWords(text, allowed.words, place), ...findAddresses(text, Object.keys(allowed.addresses))]);
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
