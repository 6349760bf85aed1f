import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInZone } from '../../shared/method/working-time.ts';
import { daysIn } from '../../shared/standings/zone-days.ts';

describe('daysIn', () => {
  const from = Date.parse('2009-01-01T00:00Z');
  const to = Date.parse('2030-01-01T00:00Z');
  test.each(['Asia/Shanghai', 'Europe/London', 'America/St_Johns', 'Pacific/Apia', 'Africa/Cairo', 'UTC'])(
    'in %s gives the day the zone gives',
    (zone) => {
      const dayAt = daysIn(zone);
      fc.assert(
        fc.property(fc.integer({ min: from, max: to }), (at) => {
          const day = dayInZone(at, zone);
          expect(day.ok && day.value).toBe(dayAt(at));
        }),
        { numRuns: 300 },
      );
    },
  );

  test('finds both sides of every midnight, and the day Samoa left out', () => {
    const dayAt = daysIn('Pacific/Apia');
    const midnight = Date.parse('2011-12-30T10:00Z');
    expect([dayAt(midnight - 1), dayAt(midnight)]).toEqual(['2011-12-29', '2011-12-31']);
  });

  test('counts in UTC where the zone is unknown', () => {
    expect(daysIn('Mars/Olympus')(Date.parse('2026-03-02T23:59Z'))).toBe('2026-03-02');
  });
});
