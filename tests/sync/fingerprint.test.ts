import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDigest,
  EMPTY_FINGERPRINT,
  fingerprintText,
  removeDigest,
  rowDigest,
} from '../../shared/sync/fingerprint.ts';
import { at } from './records.ts';

const row = (id: string, ms = 1) => ({ kind: 'note', id, stamps: { text: at(ms), customerId: at(1) } });
const sum = (ids: readonly string[]) =>
  ids.reduce((total, id) => addDigest(total, rowDigest(row(id))), EMPTY_FINGERPRINT);

describe('fingerprint', () => {
  test('S9: does not depend on the order of rows, nor of fields', () => {
    expect(sum(['a', 'b', 'c'])).toBe(sum(['c', 'a', 'b']));
    expect(rowDigest({ kind: 'note', id: 'a', stamps: { customerId: at(1), text: at(1) } })).toBe(
      rowDigest(row('a')),
    );
  });

  test('S9: differs by id, by kind and by stamp', () => {
    const digests = [row('a'), row('b'), row('a', 2), { ...row('a'), kind: 'customer' }].map(rowDigest);
    expect(new Set(digests).size).toBe(4);
  });

  test('S9: rows leave it as they came', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (ids, id) => {
        expect(removeDigest(sum([...ids, id]), rowDigest(row(id)))).toBe(sum(ids));
      }),
    );
  });

  test('S9: is an exact number of 48 bits, twelve hex digits', () => {
    const many = sum(Array.from({ length: 5_000 }, (_, index) => `r${index}`));
    expect(many).toBeLessThan(2 ** 48);
    expect(Number.isSafeInteger(many)).toBe(true);
    expect(fingerprintText(many)).toMatch(/^[0-9a-f]{12}$/);
    expect(new Set(Array.from({ length: 5_000 }, (_, index) => rowDigest(row(`r${index}`)))).size).toBe(
      5_000,
    );
  });
});
