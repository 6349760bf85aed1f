import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../shared/matching/fold.ts';
import { joinTexts, withWords, wordsOf } from '../../../extension/workbench/customers/search-text.ts';

function found(texts: readonly string[], search: string): number[] | null {
  const having = withWords(joinTexts(texts.map(fold)), search);
  return having && [...having.entries()].flatMap(([at, fits]) => (fits === 1 ? [at] : []));
}

describe('a search', () => {
  test('finds texts with all its words, anywhere and in any order', () => {
    const texts = ['Harbour Foods\nharbour.example', 'Foods of the Harbour', 'Harbour Lights', '海港食品'];
    expect(found(texts, 'foods harbour')).toEqual([0, 1]);
    expect(found(texts, 'HARBOUR')).toEqual([0, 1, 2]);
    expect(found(texts, '食品')).toEqual([3]);
    expect(found(texts, 'elsewhere')).toEqual([]);
  });

  test('does not find a word across two texts', () => {
    expect(found(['ab', 'cd'], 'bc')).toEqual([]);
    expect(found(['', '', 'x', ''], 'x')).toEqual([2]);
  });

  test('without words is none', () => {
    expect(found(['a'], ' ')).toBeNull();
    expect(found([], 'a')).toEqual([]);
  });

  test('finds what looking into each text by itself does', () => {
    const word = fc.stringMatching(/^[ab]{0,3}$/);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[ab\n ]{0,8}$/)), fc.array(word), (texts, words) => {
        const search = words.join(' ');
        const each = texts.flatMap((text, at) =>
          wordsOf(search).every((one) => fold(text).includes(one)) ? [at] : [],
        );
        expect(found(texts, search)).toEqual(wordsOf(search).length === 0 ? null : each);
      }),
    );
  });
});
