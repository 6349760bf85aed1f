import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  isWithin,
  monthsBetween,
  parseSpan,
  weekdayOf,
  windowEndingOn,
} from '../../shared/method/days.ts';
import { days } from './arbitraries.ts';

describe('days', () => {
  test('1970-01-01 is day 0, and the platform agrees on every day of four centuries', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    for (let number = dayNumber('1600-01-01'); number <= dayNumber('2000-12-31'); number += 1) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (dayFromNumber(number) !== day || dayNumber(day) !== number) expect.fail(`${number} is ${day}`);
    }
  });

  test('a day that does not exist is not a day', () => {
    const good = ['2024-02-29', '2000-02-29', '2023-12-31', '2024-01-01'];
    expect(good.filter(isDay)).toEqual(good);
    const bad = [
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '2024-13-01',
      '2024-00-10',
      '2024-1-05',
      '2024-01-00',
    ];
    expect(bad.filter(isDay)).toEqual([]);
  });

  test('a month later is the same date, or the last the month has', () => {
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-11-15', 3)).toBe('2025-02-15');
    expect(addMonths('2024-01-15', -1)).toBe('2023-12-15');
  });

  test('12 months as of 1998-06-30 start on 1997-07-01', () => {
    expect(windowEndingOn('1998-06-30', { count: 12, unit: 'm' })).toEqual({
      from: '1997-07-01',
      to: '1998-06-30',
    });
    expect(windowEndingOn('1998-06-30', { count: 1, unit: 'y' }).from).toBe('1997-07-01');
    expect(windowEndingOn('2024-02-29', { count: 12, unit: 'm' }).from).toBe('2023-03-01');
    expect(windowEndingOn('2024-03-10', { count: 10, unit: 'd' }).from).toBe('2024-03-01');
  });

  test('a window of months holds no date twice', () => {
    const from = (asOf: string, months: number) => windowEndingOn(asOf, { count: months, unit: 'm' }).from;
    expect(from('2024-02-28', 12)).toBe('2023-03-01');
    expect(from('2023-03-30', 1)).toBe('2023-03-01');
    expect(from('2025-02-28', 12)).toBe('2024-03-01');
    expect(from('2024-12-31', 12)).toBe('2024-01-01');
    expect(from('2024-03-27', 1)).toBe('2024-02-28');
    expect(from('2023-03-27', 1)).toBe('2023-02-28');
  });

  test('a window reaches back to the first day there is, and no further', () => {
    expect(windowEndingOn('2024-06-30', { count: 9999, unit: 'y' }).from).toBe('0000-01-01');
    expect(windowEndingOn('0000-02-01', { count: 90, unit: 'd' }).from).toBe('0000-01-01');
  });

  test('both ends of a window are in it', () => {
    const window = { from: '2024-01-01', to: '2024-01-31' };
    const tried = ['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01'];
    expect(tried.map((day) => isWithin(day, window))).toEqual([false, true, true, false]);
  });

  test('a span is read or refused', () => {
    expect(parseSpan('12m')).toEqual({ count: 12, unit: 'm' });
    expect(parseSpan('90D')).toEqual({ count: 90, unit: 'd' });
    expect(['', '0m', '12', 'm', '-3m', '1.5y', '12 months'].map(parseSpan)).toEqual(Array(7).fill(null));
  });

  test('months are counted when completed', () => {
    expect(monthsBetween('2024-01-15', '2024-02-14')).toBe(0);
    expect(monthsBetween('2024-01-15', '2024-02-15')).toBe(1);
    expect(monthsBetween('2024-01-31', '2024-02-29')).toBe(1);
    expect(monthsBetween('2024-02-15', '2024-01-15')).toBe(0);
  });

  test('Monday is weekday 0, before 1970 too', () => {
    expect(weekdayOf(dayNumber('2024-01-01'))).toBe(0);
    expect(weekdayOf(dayNumber('1960-01-03'))).toBe(6);
  });

  test('adding days and the days between are inverse', () => {
    fc.assert(fc.property(days, days, (one, other) => addDays(one, daysBetween(one, other)) === other));
  });
});
