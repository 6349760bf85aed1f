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
    const { ago } = createWords(language, messages, 'Asia/Shanghai', () => NOW);
    expect(ago(NOW - 12 * DAY)).toBe(days);
    expect(ago(NOW - DAY)).toBe(yesterday);
  });

  test('gives the date beyond fourteen days', () => {
    const { ago } = createWords('en', english, 'Asia/Shanghai', () => NOW);
    expect(ago(NOW - 15 * DAY)).toBe('2 Jun');
  });
});
