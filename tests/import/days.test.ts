import { describe, expect, test } from 'vitest';
import { parseDay, provenOrder } from '../../shared/import/days.ts';

describe('days', () => {
  test.each([
    ['2024-01-05', '2024-01-05'],
    ['20240105', '2024-01-05'],
    ['2024/1/5', '2024-01-05'],
    ['2024.01.05', '2024-01-05'],
    ['2024年1月5日', '2024-01-05'],
    ['２０２４－０１－０５', '2024-01-05'],
    ['2024-01-05 23:59:59', '2024-01-05'],
    ['2024-01-05T23:59:59.123Z', '2024-01-05'],
    ['2024/1/5 9:30', '2024-01-05'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['25.12.2023', '2023-12-25'],
    ['5/5/2024', '2024-05-05'],
    ['5 Jan 2024', '2024-01-05'],
    ['05-Sept-2024', '2024-09-05'],
    ['January 5, 2024', '2024-01-05'],
    [' 2024-02-29 ', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(parseDay(text, null)).toEqual({ ok: true, value: day });
  });

  test.each([
    ['', 'day-missing'],
    ['2023-02-29', 'no-such-day'],
    ['20241301', 'no-such-day'],
    ['31/04/2024', 'no-such-day'],
    ['45 Foo 2024', 'no-such-day'],
    ['05/06/2024', 'ambiguous-day'],
    ['5/6/24', 'not-a-day'],
    ['45292', 'not-a-day'],
    ['yesterday', 'not-a-day'],
    ['2024-1/5', 'not-a-day'],
    ['2024-01-05 noon', 'not-a-day'],
  ])('"%s" is refused: %s', (text, code) => {
    expect(parseDay(text, null)).toMatchObject({ ok: false, problem: { code } });
  });

  test('an order that the file proves settles the ambiguous', () => {
    expect(parseDay('05/06/2024', 'day-first')).toEqual({ ok: true, value: '2024-06-05' });
    expect(parseDay('05/06/2024', 'month-first')).toEqual({ ok: true, value: '2024-05-06' });
    expect(provenOrder(['05/06/2024', '25/06/2024'])).toBe('day-first');
    expect(provenOrder(['05/06/2024', '06/25/2024'])).toBe('month-first');
  });

  test('a file that proves nothing, or both, settles nothing', () => {
    expect(provenOrder(['05/06/2024', '12/12/2024', '2024-12-25'])).toBeNull();
    expect(provenOrder(['12/05/2024', '05/12/2024'])).toBeNull();
    expect(provenOrder(['25/06/2024', '06/25/2024'])).toBeNull();
  });
});
