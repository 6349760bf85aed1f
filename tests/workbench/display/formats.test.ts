import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../../extension/workbench/display/formats.ts';

const english = formatsOf('en', 'Asia/Shanghai');

describe('amounts', () => {
  test('are written the language’s way, without decimals from a thousand units on', () => {
    expect(english.money(1_234_567, 'USD')).toBe('$12,346');
    expect(english.money(1_250, 'USD')).toBe('$12.50');
    expect(english.money(1_200, 'USD')).toBe('$12');
    expect(english.money(1_234_567, 'JPY')).toBe('¥1,234,567');
    expect(english.money(1_234_567, null)).toBe('12,346');
    expect(formatsOf('zh-CN', 'UTC').shortMoney(123_456_700, 'CNY')).toBe('¥123 万');
  });

  test('tell a change with its sign', () => {
    expect([english.moneyChange(500, 'USD'), english.moneyChange(-1_050, 'USD')]).toEqual(['+$5', '-$10.50']);
    expect([english.change(2), english.change(-2), english.change(0)]).toEqual(['+2', '-2', '0']);
  });
});

describe('shares', () => {
  test('are per cent, and a dash where none can be told', () => {
    expect([english.share(null), english.share(0.345), english.share(0.345, 1)]).toEqual([
      '–',
      '35%',
      '34.5%',
    ]);
    expect([english.shareChange(0.345, 1), english.shareChange(null)]).toEqual(['+34.5%', '–']);
  });
});

describe('times', () => {
  test('of a day are that day everywhere, instants those of the team’s zone', () => {
    expect([english.day('2026-03-01'), english.month('2026-03-01')]).toEqual(['1 Mar 2026', 'Mar 2026']);
    expect(english.date(Date.UTC(2026, 1, 28, 20))).toBe('1 Mar 2026');
  });

  test('that last are hours and minutes', () => {
    expect([english.minutes(59), english.minutes(60), english.minutes(135)]).toEqual([
      '59 min',
      '1 h',
      '2 h 15 min',
    ]);
    expect([english.minutes(100 * 60 + 5), english.duration(-90_000)]).toEqual(['100 h', '2 min']);
  });
});
