import type { Prng } from '../../simulation/prng.ts';

/** JSON texts of values that have broken parsers, databases and loops elsewhere. */
const SCALARS: readonly ((chance: Prng) => string)[] = [
  () => 'null',
  () => 'true',
  () => '-0',
  () => '1e309',
  () => '-1e-400',
  () => '9007199254740993',
  () => '123456789012345678901234567890',
  () => '0.1',
  () => '""',
  () => '"\\u0000"',
  () => '"\\ud800"',
  () => '"\\udc00\\ud800"',
  () => '"\\u202e\\ufeff\\uffff"',
  () => '"__proto__"',
  () => '"\'); DROP TABLE record; --"',
  () => '"../../../etc/passwd"',
  (chance) => `"${'x'.repeat(chance.below(5_000))}"`,
  (chance) => `"${chance.hex(16)}"`,
  (chance) => String(chance.next() - 2 ** 31),
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '',
  '\\u0000',
  '\\ud800',
  'then',
  '$deleted',
];

/** A random JSON text, at most `depth` levels deep. */
export function hostileJson(chance: Prng, depth = 4): string {
  if (depth === 0 || chance.chance(0.5)) return chance.pick(SCALARS)(chance);
  const inner = Array.from({ length: chance.below(5) }, () => hostileJson(chance, depth - 1));
  if (chance.chance(0.5)) return `[${inner.join()}]`;
  return `{${inner.map((value, at) => `"${chance.chance(0.5) ? chance.pick(KEYS) : `k${at}`}":${value}`).join()}}`;
}

/** A valid document with one value somewhere within replaced, renamed, doubled or taken away. */
export function mangle(chance: Prng, valid: unknown): string {
  const text = JSON.stringify(valid);
  const values = [...text.matchAll(/(?<=[:[,])("(?:[^"\\]|\\.)*"(?!:)|-?\d+|true|false|null)/g)];
  const keys = [...text.matchAll(/"(\w+)":/g)];
  const way = chance.below(4);
  const found = way === 0 || values.length === 0 ? keys : values;
  if (found.length === 0) return hostileJson(chance);
  const { 0: old, index } = chance.pick(found);
  const rest = text.slice(index + old.length);
  const before = text.slice(0, index);
  if (found === keys)
    return `${before}"${chance.pick(KEYS)}":${chance.chance(0.5) ? 'null,' + old : ''}${rest}`;
  return `${before}${hostileJson(chance, 2)}${rest}`;
}

/** Bodies that are no document at all, or one of an absurd shape. */
const SHAPES: readonly ((chance: Prng) => string | Uint8Array<ArrayBuffer>)[] = [
  () => '',
  () => '{',
  () => '\ufeff{}',
  () => '{}{}',
  () => "{'a':1}",
  () => '{"a":1,"a":2}',
  (chance) => '['.repeat(chance.below(60)) + ']'.repeat(chance.below(60)),
  (chance) => '{"a":'.repeat(30 + chance.below(10)) + '1',
  (chance) => `{${Array.from({ length: chance.below(1_500) }, (_, at) => `"k${at}":1`).join()}}`,
  (chance) => `[${'0,'.repeat(chance.below(8_000))}0]`,
  (chance) => `{"name":"${'é'.repeat(chance.below(20_000))}"}`,
  (chance) => Buffer.from(chance.hex(1 + chance.below(200)), 'hex'),
  () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  () => new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]),
];

/** A body that tries to make the server fail, mostly near to one that `valid` says would be taken. */
export function hostileBody(chance: Prng, valid: unknown): string | Uint8Array<ArrayBuffer> {
  const way = chance.below(10);
  if (way < 6) return mangle(chance, valid);
  return way < 8 ? hostileJson(chance, 6) : chance.pick(SHAPES)(chance);
}
