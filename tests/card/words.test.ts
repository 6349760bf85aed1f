import { describe, expect, test } from 'vitest';
import { createWords } from '../../extension/card/words.ts';
import { card as english } from '../../extension/locales/en/card.ts';
import { card as simplified } from '../../extension/locales/zh-CN/card.ts';
import { card as traditional } from '../../extension/locales/zh-TW/card.ts';

const NOW = Date.UTC(2026, 5, 17, 6, 2);
const DAY = 86_400_000;

describe('ago', () => {
  test.each([
    ['en', english, '12 days ago', 'yesterday'],
    ['zh-CN', simplified, '12 天前', '昨天'],
    ['zh-TW', traditional, '12 天前', '昨天'],
  ] as const)('sets figures apart from words in %s', (language, messages, days, yesterday) => {
    const { ago } = createWords(language, messages, 'UTC', () => NOW, 'Asia/Shanghai');
    expect(ago(NOW - 12 * DAY)).toBe(days);
    expect(ago(NOW - DAY)).toBe(yesterday);
  });

  test('tells moments by the clock of the device, and counts days where the team does', () => {
    const words = createWords('en', english, 'America/Los_Angeles', () => NOW, 'Asia/Shanghai');
    expect(words.clock(NOW)).toBe('14:02');
    expect(words.ago(NOW - 15 * 3_600_000)).toBe('yesterday');
    expect(words.isToday('2026-06-16')).toBe(true);
    expect(words.agoDay('2026-06-15')).toBe('yesterday');
    expect(words.agoDay('2026-06-01')).toBe('1 Jun');
  });

  test('gives the date beyond fourteen days', () => {
    const { ago } = createWords('en', english, 'UTC', () => NOW, 'Asia/Shanghai');
    expect(ago(NOW - 15 * DAY)).toBe('2 Jun');
  });
});
