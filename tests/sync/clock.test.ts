import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOCK_START, mergeStamp, stampOf, stampTime, tick, wins } from '../../shared/sync/clock.ts';
import { stamp } from '../../shared/sync/wire.ts';
import { at, CLIENT, T0 } from './records.ts';

describe('clock', () => {
  test('S1: a stamp has the form the wire takes, and its time can be read back', () => {
    const made = stampOf(tick(CLOCK_START, T0), CLIENT);
    expect(stamp.safeParse(made).success).toBe(true);
    expect(made).toBe(at(0));
    expect(stampTime(made)).toBe(T0);
  });

  test('S1: stamps grow however the wall clock moves', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4e12 }), { minLength: 2 }), (times) => {
        let clock = CLOCK_START;
        let last = '';
        for (const now of times) {
          clock = tick(clock, now);
          const made = stampOf(clock, CLIENT);
          expect(made > last).toBe(true);
          last = made;
        }
      }),
    );
  });

  test('S1: a counter that overflows advances the time', () => {
    const full = { time: T0, counter: 36 ** 4 - 1 };
    expect(tick(full, T0)).toEqual({ time: T0 + 1, counter: 0 });
    expect(stampOf(tick(full, T0), CLIENT) > stampOf(full, CLIENT)).toBe(true);
  });

  test('S7: what is stamped after seeing a stamp is greater than it', () => {
    const seen = `${(T0 + 9_000).toString(36).padStart(9, '0')}-00zz-ffffffff`;
    const clock = mergeStamp({ time: T0, counter: 3 }, seen);
    expect(stampOf(tick(clock, T0), CLIENT) > seen).toBe(true);
    expect(mergeStamp(clock, at(1))).toBe(clock);
  });

  test('S2: the greater stamp wins, and an equal one does not', () => {
    expect(wins(at(2), at(1))).toBe(true);
    expect(wins(at(1), at(2))).toBe(false);
    expect(wins(at(1), at(1))).toBe(false);
    expect(wins(at(1), undefined)).toBe(true);
  });
});
