import { describe, expect, test } from 'vitest';
import { joinSentences } from '../../extension/locales/join-sentences.ts';

describe('joinSentences', () => {
  test('puts a space between sentences, in Chinese none', () => {
    expect(joinSentences(['One.', 'Two.'], 'en')).toBe('One. Two.');
    expect(joinSentences(['一。', '二。'], 'zh-CN')).toBe('一。二。');
    expect(joinSentences(['一。', '二。'], 'zh-TW')).toBe('一。二。');
  });

  test('leaves out what is not said', () => {
    expect(joinSentences(['One.', ''], 'en')).toBe('One.');
  });
});
