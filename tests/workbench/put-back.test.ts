import { expect, test } from 'vitest';
import type { Condition, Standard, TierRule } from '../../shared/method/standard.ts';
import { putConditionBack, putRuleBack, withoutRule } from '../../extension/workbench/standard/draft.ts';

const bought: Condition = { measure: 'purchases', atLeast: 3 };
const strategic: Condition = { measure: 'flag', flag: 'strategic', set: true };
const gold: TierRule = { id: 'gold', tier: 'gold', when: [bought, strategic] };
const potential: TierRule = { id: 'potential', tier: 'potential', when: [strategic] };
const standard: Standard = { rules: [gold, potential], otherwise: 'general', currency: null };
const ids = (of: Standard) => of.rules.map(({ id }) => id);

test('a removed rule comes back where it was, and only once', () => {
  const back = putRuleBack(withoutRule(standard, 0), 0, gold);
  expect(ids(back)).toEqual(['gold', 'potential']);
  expect(putRuleBack(back, 0, gold)).toEqual(back);
});

test('a removed condition comes back to its rule, only once, and nowhere where the rule is gone', () => {
  const narrowed: Standard = { ...standard, rules: [{ ...gold, when: [strategic] }, potential] };
  const back = putConditionBack(narrowed, 'gold', 0, bought);
  expect(back).toEqual(standard);
  expect(putConditionBack(back, 'gold', 0, bought)).toEqual(standard);
  expect(ids(putConditionBack(withoutRule(standard, 0), 'gold', 0, bought))).toEqual(['potential']);
});
