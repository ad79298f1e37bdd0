// What the build packs is what the page unpacks: signs, LZMA, and what happens to damaged text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digits, pack, pageCode } from '../../tools/build/pack.mjs';

const { fromDigits, SIGNS } = await pageCode('www/packed/digits.ts');
const { expand } = await pageCode('www/packed/lzma.ts');
const { unpack, unpackText } = await pageCode('www/packed/unpack.ts');

/** The same "random" numbers in every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = numbers(7);
const bytes = (length) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
const all = Buffer.from(Array.from({ length: 256 }, (_, i) => i));

test('bytes of every value and every length come back from their signs', () => {
  for (let length = 0; length <= 300; length += 1) {
    for (const sample of [bytes(length), Buffer.alloc(length), Buffer.alloc(length, 255)]) assert.deepEqual(Buffer.from(fromDigits(digits(sample))), sample);
  }
  const pairs = Buffer.concat([...all].map((first) => Buffer.concat([...all].map((second) => Buffer.of(first, second)))));
  assert.deepEqual(Buffer.from(fromDigits(digits(pairs))), pairs);
  assert.ok(digits(bytes(13_000)).length === 16_000, '13 bytes are 16 signs');
});

test('the signs are what no parser, editor or string literal changes', () => {
  assert.equal(new Set(SIGNS).size, 91);
  for (const sign of SIGNS) assert.match(sign, /^[!#-;=-[\]-~]$/);
  const used = new Set(digits(bytes(100_000)));
  assert.deepEqual([...used].sort(), [...SIGNS].sort(), 'all signs are used, and no other');
});

test('a sign that is none is refused wherever it stands', () => {
  const good = digits(bytes(40));
  for (const bad of ['"', '<', '\\', ' ', '\n', '\0', '\x7f', 'ä', '€', '😀']) {
    for (let i = 0; i < good.length; i += 1) assert.throws(() => fromDigits(good.slice(0, i) + bad + good.slice(i + 1)), /no packed data/, `${JSON.stringify(bad)} at ${i}`);
  }
  // A pair can say more than 13 bits, a single sign at the end more than 6.
  for (const bad of ['~~', `${good.slice(0, 2)}~`]) assert.throws(() => fromDigits(bad), /no packed data/);
});

test('what was packed comes back', () => {
  const samples = [Buffer.alloc(0), Buffer.of(0), all, bytes(5000), Buffer.alloc(300_000), Buffer.from('2023;Südstadt;1.234\n'.repeat(4000)), Buffer.concat([bytes(70_000), all, bytes(70_000)])];
  const near = Buffer.from(Array.from({ length: 60_000 }, (_, i) => (random() < 0.02 ? Math.floor(random() * 256) : (i * i) >> 7) & 255));
  samples.push(near, Buffer.concat([near, near.subarray(100), bytes(999), near]));
  for (const sample of samples) assert.deepEqual(Buffer.from(unpack(pack(sample))), sample);
  const text = 'Übersicht „Ausländer“ 😀\n';
  assert.equal(unpackText(pack(text)), text);
});

test('what another program packed, with other settings, comes back', () => {
  // Made by xz 5.4 (--format=lzma --lzma1=preset=9,lc=…,lp=…,pb=…), the size written into the header.
  const made = [
    'xgAAAASiAQAAAAAAAAArm8kG4ypkZv2mdGLoEirpijDDmGthOC4UzUKlBiSephj5xz7uobj2ZN6XOjLByvz9SHnzIsWWZXEqTfYKm6fdFxfW65uGRlk7hfKBsmfZUmHS0urj6X+TjU4pvW2eji8F+l6sTWI8ackg1rERyKPITc7sjaE/nxRj+13SUDnn4dsMoMTjxn9pIkcEQSpzAKiic1ufXZnC/pWYjK6tFBrgzXkT7NrQxd+mZbZ8mUXZdLmW7rSYBrauCvAM5BiB7zW0hijL/8gn4AA=',
    'HAAAAASiAQAAAAAAAAArnKhDXcs6l5RDBch1SoexjH7N7fVPKRjH9PK/RZHTw+s41urwnjeh56xLOPE1yr6ZItryqLuAMpuEUUZHCW59UgCIWZCPMs8tapxE84/qKv0OicXchCEuYBsowSefBslDgIAjVIhvW1+u56PzLals8A8JhM7T5f5+uKonYcs0HVm7tSXHOhGIkilUqhlBMogKt0/Lmnzwm6nJtkXkym/WkbGU5BARyIwGpVKphkpK4T9Dt3qharQYwg62kIY2YlWmJ+mOrWf/VZpAAA==',
  ];
  const areas = [11, 12, 13, 21, 22, 23];
  const lines = [2019, 2020, 2021, 2022, 2023].flatMap((year) => areas.map((area) => `${year};${area};${(year * area) % 977}\n`));
  for (const packed of made) assert.equal(Buffer.from(expand(Buffer.from(packed, 'base64'))).toString(), `Wohnberechtigte Bevölkerung nach Migrationsvorgeschichte\n${lines.join('')}`);
});

test('damaged data end with an error or other bytes, never with a hang or all memory', () => {
  const sample = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i % 50 === 0 ? Math.floor(random() * 256) : i % 23)));
  const small = Buffer.from(fromDigits(pack(sample)));
  let refused = 0;
  for (let i = 0; i < small.length; i += 1) {
    for (const value of [0, 255, small[i] ^ 1, small[i] ^ 128]) {
      const changed = Buffer.from(small);
      changed[i] = value;
      try {
        assert.ok(expand(changed).length <= 64 * 1024 * 1024);
      } catch (error) {
        assert.match(error.message, /damaged/);
        refused += 1;
      }
    }
    // The last bytes only close the stream.
    if (i < small.length - 16) assert.throws(() => expand(small.subarray(0, i)), /damaged/, `cut at ${i}`);
  }
  assert.ok(refused > 100, `only ${refused} refused`);
  const huge = Buffer.from(small);
  huge.writeUInt32LE(0xffffffff, 5);
  assert.throws(() => expand(huge), /damaged/);
  huge.writeBigUInt64LE(0xffffffffffffffffn, 5);
  assert.throws(() => expand(huge), /damaged/);
});
