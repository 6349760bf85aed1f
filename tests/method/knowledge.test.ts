import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGES } from '../../shared/records/customer.ts';
import { KNOWN_FACTS, knowledgeQuality } from '../../shared/method/knowledge.ts';

const asOf = '2024-12-31';

const timeliness = (verified: string) =>
  knowledgeQuality({ 'mail-address': verified }, 'general', asOf).timeliness;

describe('knowledge quality', () => {
  test('knowing nothing scores 0, and the most telling fact is asked first', () => {
    const quality = knowledgeQuality({}, 'potential', asOf);
    expect(quality).toMatchObject({ completeness: 0, timeliness: 0, relevance: 0, score: 0 });
    expect(quality.next.map((one) => `${one.action} ${one.fact}`)).toEqual([
      'ask decision-maker',
      'ask mail-address',
      'ask industry',
      'ask phone',
    ]);
  });

  test('everything relevant, verified today, scores 100 and leaves nothing to do', () => {
    const known = { 'decision-maker': asOf, 'mail-address': asOf, phone: asOf, industry: asOf };
    expect(knowledgeQuality(known, 'potential', asOf)).toEqual({
      completeness: 1,
      timeliness: 1,
      relevance: 1,
      score: 100,
      next: [],
    });
  });

  test('facts go stale between 90 days and a year', () => {
    expect(timeliness('2024-10-02')).toBe(1);
    expect(timeliness('2024-10-01')).toBeLessThan(1);
    expect(timeliness('2024-01-01')).toBe(0);
    expect(timeliness('2019-01-01')).toBe(0);
  });

  test('a stale fact is to be verified', () => {
    const known = { 'decision-maker': '2020-01-01', 'mail-address': asOf, phone: asOf, industry: asOf };
    expect(knowledgeQuality(known, 'potential', asOf).next).toMatchObject([
      { action: 'verify', fact: 'decision-maker' },
    ]);
  });

  test('what does not matter at a stage lowers relevance, not completeness', () => {
    const known = { 'mail-address': asOf, affinity: asOf };
    expect(knowledgeQuality(known, 'general', asOf).relevance).toBe(0.5);
    expect(knowledgeQuality(known, 'loyal', asOf).relevance).toBe(1);
  });

  test('doing what is proposed raises the score by what was promised', () => {
    const verified = fc.option(fc.constantFrom('2022-01-01', '2024-06-01', asOf), { nil: undefined });
    const known = fc.array(verified, { minLength: KNOWN_FACTS.length, maxLength: KNOWN_FACTS.length });
    fc.assert(
      fc.property(known, fc.constantFrom(...STAGES), (days, stage) => {
        const facts = Object.fromEntries(
          KNOWN_FACTS.flatMap((fact, at) => (days[at] ? [[fact, days[at]]] : [])),
        );
        const quality = knowledgeQuality(facts, stage, asOf);
        return quality.next.every(
          ({ fact, gain }) =>
            gain >= 0 &&
            knowledgeQuality({ ...facts, [fact]: asOf }, stage, asOf).score === quality.score + gain,
        );
      }),
    );
  });
});
