// Bytes → the text that www/packed/unpack.ts turns back: LZMA by a pinned encoder in JavaScript, the same bytes on every
// system and with every version of Node, written with 91 signs. Every text is unpacked by the page's own code at once.
import { build } from 'esbuild';
import { compress } from 'lzma1';
import { BuildError, at } from './paths.mjs';

/** The page's own code, for the check here and for the tests. */
export async function pageCode(entry) {
  const { outputFiles } = await build({ entryPoints: [at(entry)], bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'silent' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const { SIGNS, fromDigits } = await pageCode('www/packed/digits.ts');
const { expand } = await pageCode('www/packed/lzma.ts');

/** 13 bits are two signs; up to 6 bits left over are one. */
export function digits(bytes) {
  const out = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits |= byte << held;
    held += 8;
    if (held < 13) continue;
    const value = bits & 0x1fff;
    out.push(SIGNS[value % SIGNS.length], SIGNS[Math.floor(value / SIGNS.length)]);
    bits >>>= 13;
    held -= 13;
  }
  if (held > 0) out.push(SIGNS[bits % SIGNS.length]);
  if (held > 6) out.push(SIGNS[Math.floor(bits / SIGNS.length)]);
  return out.join('');
}

export function compressed(bytes) {
  const small = Buffer.from(compress(bytes, 9));
  if (!Buffer.from(expand(small)).equals(Buffer.from(bytes))) throw new BuildError('what was packed is not what comes out');
  return small;
}

export function asText(small) {
  const text = digits(small);
  if (!Buffer.from(fromDigits(text)).equals(small)) throw new BuildError('what was written with signs is not what comes out');
  return text;
}

export const pack = (bytes) => asText(compressed(Buffer.from(bytes)));
