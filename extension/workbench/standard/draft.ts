import type { Condition, Standard, TierRule } from '../../../shared/method/standard.ts';

export const MEASURES = [
  'revenue',
  'margin',
  'lifetime-revenue',
  'lifetime-margin',
  'purchases',
  'months-since-purchase',
  'share-of-wallet',
  'satisfaction',
  'open-complaints',
  'recent-complaints',
  'layer',
  'stage',
  'flag',
] as const satisfies readonly Condition['measure'][];
export type MeasureName = (typeof MEASURES)[number];

/** A condition to begin from when a measure is chosen. */
export function conditionOn(measure: MeasureName, flags: readonly string[]): Condition {
  switch (measure) {
    case 'revenue':
    case 'margin':
      return { measure, years: 1, atLeast: 0 };
    case 'lifetime-revenue':
    case 'lifetime-margin':
    case 'purchases':
      return { measure, atLeast: 1 };
    case 'months-since-purchase':
      return { measure, atLeast: 6 };
    case 'share-of-wallet':
      return { measure, below: 0.3 };
    case 'satisfaction':
      return { measure, below: 0.5 };
    case 'open-complaints':
    case 'recent-complaints':
      return { measure, severity: 'major', atLeast: 1 };
    case 'layer':
      return { measure, oneOf: ['top'] };
    case 'stage':
      return { measure, oneOf: ['loyal'] };
    case 'flag':
      return { measure, flag: flags[0] ?? 'strategic', set: true };
  }
}

/** A rule with an id no other has. */
export function newRule({ rules }: Standard, flags: readonly string[]): TierRule {
  let number = rules.length + 1;
  while (rules.some((rule) => rule.id === `rule-${number}`)) number += 1;
  return { id: `rule-${number}`, tier: 'general', when: [conditionOn('revenue', flags)] };
}

export function withRule(standard: Standard, index: number, rule: TierRule): Standard {
  return { ...standard, rules: standard.rules.with(index, rule) };
}

export function withoutRule(standard: Standard, index: number): Standard {
  return { ...standard, rules: standard.rules.toSpliced(index, 1) };
}

/** Puts a removed rule back where it was; not twice. */
export function putRuleBack(standard: Standard, index: number, rule: TierRule): Standard {
  if (standard.rules.some(({ id }) => id === rule.id)) return standard;
  return { ...standard, rules: standard.rules.toSpliced(index, 0, rule) };
}

/** Puts a removed condition of a rule back where it was; nothing where that rule is gone. */
export function putConditionBack(
  standard: Standard,
  rule: TierRule['id'],
  index: number,
  condition: Condition,
): Standard {
  const has = (when: readonly Condition[]): boolean =>
    when.some((one) => JSON.stringify(one) === JSON.stringify(condition));
  const rules = standard.rules.map((one) =>
    one.id === rule && !has(one.when) ? { ...one, when: one.when.toSpliced(index, 0, condition) } : one,
  );
  return { ...standard, rules };
}

/** Moves a rule one place up (-1) or down (1): the first that holds decides. */
export function moveRule(standard: Standard, index: number, by: -1 | 1): Standard {
  const rule = standard.rules[index];
  const to = index + by;
  if (!rule || to < 0 || to >= standard.rules.length) return standard;
  return { ...standard, rules: standard.rules.toSpliced(index, 1).toSpliced(to, 0, rule) };
}

const AMOUNTS: readonly string[] = ['revenue', 'margin', 'lifetime-revenue', 'lifetime-margin'];
const SHARES: readonly string[] = ['share-of-wallet', 'satisfaction'];

/** What a bound is counted in. */
export function unitOf(measure: string): 'money' | 'percent' | 'count' {
  if (AMOUNTS.includes(measure)) return 'money';
  return SHARES.includes(measure) ? 'percent' : 'count';
}

/** The standard with the currency its amounts are in; null where no rule has one. */
export function inCurrency(standard: Standard, currency: string | null): Standard {
  const asksMoney = standard.rules.some((rule) => rule.when.some((one) => unitOf(one.measure) === 'money'));
  return { ...standard, currency: asksMoney ? (standard.currency ?? currency) : null };
}

export function isSameStandard(one: Standard, other: Standard): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
