import { describe, expect, test } from 'vitest';
import { type Pace, paceOf } from '../../extension/standings/pace.ts';

/** What following takes of an import's time; each run takes longer, the more has been written. */
function shareOf(pace: Pace, parts: number, apartMs: number, perPartMs: number): number {
  let busyMs = 0;
  let due = Infinity;
  let now = 0;
  for (let part = 1; part <= parts; part += 1) {
    now += apartMs;
    due = pace.after(now, true);
    if (due > now + apartMs) continue;
    busyMs += part * perPartMs;
    pace.begin(due);
    pace.end(due + part * perPartMs);
    due = Infinity;
  }
  return busyMs / now;
}

describe('the pace of standings', () => {
  test('a save is followed at once', () => {
    expect(paceOf().after(1_000, false)).toBe(1_005);
  });

  test('many changes are followed when they pause', () => {
    const pace = paceOf();
    expect(pace.after(1_000, true)).toBe(2_500);
    expect(pace.after(2_000, true)).toBe(3_500);
  });

  test('a save in between does not bring the whole computation forward', () => {
    const pace = paceOf();
    pace.after(1_000, true);
    expect(pace.after(1_100, false)).toBe(2_500);
  });

  test('what never pauses is followed after a while all the same', () => {
    const pace = paceOf();
    for (let now = 0; now < 40_000; now += 1_000) expect(pace.after(now, true)).toBeLessThanOrEqual(30_000);
  });

  test('following an import takes a small share of its time, however much it has written', () => {
    for (const parts of [500, 1_500, 5_000]) expect(shareOf(paceOf(), parts, 400, 20)).toBeLessThan(0.15);
  });

  test('saves that are themselves slow are not each followed', () => {
    const pace = paceOf();
    pace.begin(0);
    pace.end(8_000);
    expect(pace.after(10_000, true)).toBe(18_000);
    expect(pace.after(13_000, true)).toBe(21_000);
  });
});
