import type { Severity } from '../records/complaint.ts';
import type { Stage, Tier } from '../records/customer.ts';
import type { Layer } from './layers.ts';
import { failed, found, type Outcome } from './outcome.ts';
import type { Condition, Standard } from './standard.ts';

/** What a standard may ask of a customer. Amounts in minor units, shares 0 to 1, null = not known. */
export interface Measures {
  /** Null for a customer without purchases. */
  readonly currency: string | null;
  /** The 12 months ending today, the 12 before, and so on. Years beyond the array had nothing. */
  readonly revenueByYear: readonly number[];
  readonly marginByYear: readonly number[];
  readonly lifetimeRevenue: number;
  readonly lifetimeMargin: number;
  readonly purchases: number;
  readonly monthsSincePurchase: number | null;
  readonly shareOfWallet: number | null;
  readonly satisfaction: number | null;
  readonly openComplaints: Readonly<Record<Severity, number>>;
  /** Received in the last 12 months, open or closed. */
  readonly recentComplaints: Readonly<Record<Severity, number>>;
  readonly layer: Layer;
  readonly stage: Stage;
  /** Marks set by hand, such as `strategic`. */
  readonly flags: readonly string[];
}

export interface Classified {
  readonly tier: Tier;
  /** The rule that gave the tier; null when none held and the standard's `otherwise` did. */
  readonly rule: string | null;
}

export type ClassifyProblem = {
  readonly code: 'mixed-currencies';
  readonly currencies: readonly [string, string | null];
};

/** The tier by the team's standard: the first rule whose every condition holds. */
export function classify(measures: Measures, standard: Standard): Outcome<Classified, ClassifyProblem> {
  for (const rule of standard.rules) {
    const asksAmount = rule.when.some(isAboutMoney);
    if (asksAmount && measures.currency !== null && standard.currency !== measures.currency) {
      return failed({ code: 'mixed-currencies', currencies: [measures.currency, standard.currency] });
    }
    if (rule.when.every((condition) => holds(condition, measures))) {
      return found({ tier: rule.tier, rule: rule.id });
    }
  }
  return found({ tier: standard.otherwise, rule: null });
}

/** Whether one condition holds. What is not known never satisfies a condition. */
export function holds(condition: Condition, measures: Measures): boolean {
  switch (condition.measure) {
    case 'revenue':
      return eachYear(measures.revenueByYear, condition.years, condition);
    case 'margin':
      return eachYear(measures.marginByYear, condition.years, condition);
    case 'lifetime-revenue':
      return fits(measures.lifetimeRevenue, condition);
    case 'lifetime-margin':
      return fits(measures.lifetimeMargin, condition);
    case 'purchases':
      return fits(measures.purchases, condition);
    case 'share-of-wallet':
      return fits(measures.shareOfWallet, condition);
    case 'satisfaction':
      return fits(measures.satisfaction, condition);
    case 'months-since-purchase':
      return fits(measures.monthsSincePurchase, condition);
    case 'open-complaints':
      return fits(atLeastAsBad(measures.openComplaints, condition.severity), condition);
    case 'recent-complaints':
      return fits(atLeastAsBad(measures.recentComplaints, condition.severity), condition);
    case 'layer':
      return condition.oneOf.includes(measures.layer);
    case 'stage':
      return condition.oneOf.includes(measures.stage);
    case 'flag':
      return measures.flags.includes(condition.flag) === condition.set;
  }
}

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly below?: number | undefined;
}

function fits(value: number | null, { atLeast = -Infinity, below = Infinity }: Bounds): boolean {
  return value !== null && value >= atLeast && value < below;
}

function eachYear(byYear: readonly number[], years: number, bounds: Bounds): boolean {
  for (let year = 0; year < years; year += 1) {
    if (!fits(byYear[year] ?? 0, bounds)) return false;
  }
  return true;
}

function atLeastAsBad(counts: Readonly<Record<Severity, number>>, severity: Severity): number {
  switch (severity) {
    case 'minor':
      return counts.minor + counts.major + counts.critical;
    case 'major':
      return counts.major + counts.critical;
    case 'critical':
      return counts.critical;
  }
}

/** Bounds of 0 and 1 minor unit ask "any" or "a loss", which means the same in every currency. */
function isAboutMoney(condition: Condition): boolean {
  switch (condition.measure) {
    case 'revenue':
    case 'margin':
    case 'lifetime-revenue':
    case 'lifetime-margin':
      return [condition.atLeast, condition.below].some(
        (bound) => bound !== undefined && bound !== 0 && bound !== 1,
      );
    default:
      return false;
  }
}
