/** What the build packed (tools/build/pack.mjs), as it was: LZMA, written with visible signs. */
import { fromDigits } from './digits';
import { expand } from './lzma';

export function unpack(text: string): Uint8Array<ArrayBuffer> {
  return expand(fromDigits(text));
}

export function unpackText(text: string): string {
  return new TextDecoder().decode(unpack(text));
}

/** Text of one of the data blocks at the end of the page. */
export function block(id: string): string {
  return document.getElementById(id)?.textContent.trim() ?? '';
}
