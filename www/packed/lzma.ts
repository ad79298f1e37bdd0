/**
 * Unpacks LZMA (Igor Pavlov, "LZMA specification", 2015): the plain format with 13 bytes of header, its size known.
 * It stands here because browsers bring only gzip along, which leaves the engine a third larger.
 */

/** Far more than anything in the page; a damaged header must not ask for all memory. */
const LARGEST = 64 * 1024 * 1024;

const POS_STATES = 16;
/** Where each kind of probability begins in the one array that holds them all. */
const IS_MATCH = 0;
const IS_REP = IS_MATCH + 12 * POS_STATES;
const IS_REP_0 = IS_REP + 12;
const IS_REP_1 = IS_REP_0 + 12;
const IS_REP_2 = IS_REP_1 + 12;
const IS_REP_0_LONG = IS_REP_2 + 12;
const SLOT = IS_REP_0_LONG + 12 * POS_STATES;
const FOOT = SLOT + 4 * 64;
const ALIGN = FOOT + 128;
const MATCH_LENGTH = ALIGN + 16;
/** Of each coder of lengths: two choices, low and middle trees for each position, one high tree. */
const LOW = 2;
const MIDDLE = LOW + POS_STATES * 8;
const HIGH = MIDDLE + POS_STATES * 8;
const REP_LENGTH = MATCH_LENGTH + HIGH + 256;
const LITERAL = REP_LENGTH + HIGH + 256;

function damaged(): never {
  throw new RangeError('packed data are damaged');
}

export function expand(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.length < 18) damaged();
  const properties = view.getUint8(0);
  const size = view.getUint32(5, true);
  if (properties >= 9 * 5 * 5 || view.getUint32(9, true) !== 0 || size > LARGEST || view.getUint8(13) !== 0) damaged();
  const contextBits = properties % 9;
  const literalMask = (1 << (Math.floor(properties / 9) % 5)) - 1;
  const posMask = (1 << Math.floor(properties / 45)) - 1;

  const out = new Uint8Array(size);
  const chances = new Uint16Array(LITERAL + (0x300 << contextBits) * (literalMask + 1)).fill(1024);
  let at = 18;
  // Of the range coder: range, code. In an array, because numbers of 32 bits that functions share are slow in V8.
  const coder = Uint32Array.of(0xffffffff, view.getUint32(14));

  function keep(range: number, code: number): void {
    const full = range >= 0x1000000;
    coder[0] = full ? range : range << 8;
    coder[1] = full ? code : (code << 8) | (packed[at] ?? 0);
    if (!full) at += 1;
  }

  function bit(index: number): number {
    const chance = chances[index] ?? 0;
    let range = coder[0] ?? 0;
    let code = coder[1] ?? 0;
    const bound = Math.imul(range >>> 11, chance) >>> 0;
    const result = code < bound ? 0 : 1;
    if (result === 0) {
      range = bound;
      chances[index] = chance + ((2048 - chance) >>> 5);
    } else {
      range -= bound;
      code -= bound;
      chances[index] = chance - (chance >>> 5);
    }
    keep(range, code);
    return result;
  }

  function tree(base: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i += 1) node = (node << 1) | bit(base + node);
    return node - (1 << bits);
  }

  function reverseTree(base: number, bits: number): number {
    let node = 1;
    let value = 0;
    for (let i = 0; i < bits; i += 1) {
      const b = bit(base + node);
      node = (node << 1) | b;
      value |= b << i;
    }
    return value;
  }

  function direct(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i += 1) {
      const range = (coder[0] ?? 0) >>> 1;
      let code = coder[1] ?? 0;
      const b = code >= range ? 1 : 0;
      if (b === 1) code -= range;
      keep(range, code);
      value = (value << 1) | b;
    }
    return value;
  }

  function length(base: number, posState: number): number {
    if (bit(base) === 0) return 2 + tree(base + LOW + (posState << 3), 3);
    if (bit(base + 1) === 0) return 10 + tree(base + MIDDLE + (posState << 3), 3);
    return 18 + tree(base + HIGH, 8);
  }

  function distance(run: number): number {
    const slot = tree(SLOT + (Math.min(run - 2, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >>> 1) - 1;
    const start = (2 | (slot & 1)) << bits;
    // 32 bits of an end mark become -1 here: no distance, refused below.
    return slot < 14 ? start + reverseTree(FOOT + start - slot, bits) : start + (direct(bits - 4) << 4) + reverseTree(ALIGN, 4);
  }

  let state = 0;
  let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0];
  let written = 0;

  function literal(): void {
    const before = written > 0 ? (out[written - 1] ?? 0) : 0;
    const base = LITERAL + 0x300 * (((written & literalMask) << contextBits) + (before >>> (8 - contextBits)));
    let symbol = 1;
    if (state >= 7) {
      // After a match the byte that would have come next tells what this one is not.
      let expected = out[written - rep0 - 1] ?? 0;
      for (let same = true; same && symbol < 0x100; expected <<= 1) {
        const wanted = (expected >>> 7) & 1;
        const b = bit(base + ((1 + wanted) << 8) + symbol);
        symbol = (symbol << 1) | b;
        same = wanted === b;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bit(base + symbol);
    out[written] = symbol;
    written += 1;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  /** Length of what is copied from `rep0 + 1` bytes before. */
  function match(posState: number): number {
    if (bit(IS_REP + state) === 0) {
      const run = length(MATCH_LENGTH, posState);
      [rep3, rep2, rep1, rep0] = [rep2, rep1, rep0, distance(run)];
      state = state < 7 ? 7 : 10;
      return run;
    }
    if (bit(IS_REP_0 + state) === 0) {
      if (bit(IS_REP_0_LONG + (state << 4) + posState) === 0) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
    } else if (bit(IS_REP_1 + state) === 0) {
      [rep1, rep0] = [rep0, rep1];
    } else if (bit(IS_REP_2 + state) === 0) {
      [rep2, rep1, rep0] = [rep1, rep0, rep2];
    } else {
      [rep3, rep2, rep1, rep0] = [rep2, rep1, rep0, rep3];
    }
    state = state < 7 ? 8 : 11;
    return length(REP_LENGTH, posState);
  }

  while (written < size) {
    const posState = written & posMask;
    if (bit(IS_MATCH + (state << 4) + posState) === 0) {
      literal();
    } else {
      const run = match(posState);
      const from = rep0 + 1;
      if (from <= 0 || from > written || run > size - written) damaged();
      for (const end = written + run; written < end; written += 1) out[written] = out[written - from] ?? 0;
    }
  }
  // More was read than is there: what was missing counted as zeros.
  if (at > packed.length) damaged();
  return out;
}
