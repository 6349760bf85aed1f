import { ratio, scaled } from './exact.ts';
import { failed, found, type Outcome } from './outcome.ts';

/**
 * What the trade says about keeping customers. Rules of thumb, not laws: a team edits them, and the figures
 * below always say on which assumption they stand.
 */
export interface EconomicAssumptions {
  /** Winning a customer costs this many times what keeping one costs: low and high estimate. */
  readonly acquisitionTimesRetention: { readonly low: number; readonly high: number };
  /** Retention better by this many percentage points ... */
  readonly retentionPoints: number;
  /** ... raises profit by this many per cent. */
  readonly profitPercent: number;
}

export const DEFAULT_ASSUMPTIONS: EconomicAssumptions = {
  acquisitionTimesRetention: { low: 3, high: 6 },
  retentionPoints: 5,
  profitPercent: 30,
};

/** The team's own year; amounts in minor units of one currency. */
export interface OwnFigures {
  readonly customersBefore: number;
  /** Of those, how many still bought this year. */
  readonly customersKept: number;
  readonly profit: number;
  /** What keeping customers cost this year. */
  readonly retentionCost: number;
}

export interface Economics {
  /** 0 to 1; null without customers before. */
  readonly retention: number | null;
  readonly lost: number;
  /** Average cost of keeping one customer; null when none was kept. */
  readonly costToKeepOne: number | null;
  /** Cost of replacing the customers lost, low and high; null when the cost of keeping is not known. */
  readonly costToReplaceLost: { readonly low: number; readonly high: number } | null;
  /** Profit gained if retention rose by the assumed points. */
  readonly profitGain: number;
  /** How many more customers would have had to stay for that. */
  readonly customersToKeep: number;
}

export type EconomicsProblem = {
  readonly code: 'assumption-not-positive' | 'low-above-high' | 'kept-more-than-before' | 'not-a-count';
};

/** What the assumptions mean on the team's own figures. */
export function economicsOf(
  own: OwnFigures,
  assumptions: EconomicAssumptions = DEFAULT_ASSUMPTIONS,
): Outcome<Economics, EconomicsProblem> {
  const problem = problemOf(own, assumptions);
  if (problem) return failed(problem);
  const { low, high } = assumptions.acquisitionTimesRetention;
  const lost = own.customersBefore - own.customersKept;
  const kept = own.customersKept;
  return found({
    retention: ratio(kept, own.customersBefore),
    lost,
    costToKeepOne: kept === 0 ? null : scaled(own.retentionCost, 1, kept),
    costToReplaceLost:
      kept === 0 ? null : { low: costOf(own, low * lost, kept), high: costOf(own, high * lost, kept) },
    profitGain: scaled(own.profit, tenths(assumptions.profitPercent), 1000),
    customersToKeep: Math.ceil((own.customersBefore * tenths(assumptions.retentionPoints)) / 1000),
  });
}

/** Assumptions are edited to one decimal place; reckoning in tenths keeps the money exact. */
function tenths(value: number): number {
  return Math.round(value * 10);
}

function costOf(own: OwnFigures, factor: number, kept: number): number {
  return scaled(own.retentionCost, tenths(factor), kept * 10);
}

function problemOf(own: OwnFigures, assumptions: EconomicAssumptions): EconomicsProblem | null {
  const { acquisitionTimesRetention: times, retentionPoints, profitPercent } = assumptions;
  const values = [times.low, times.high, retentionPoints, profitPercent];
  if (!values.every((value) => Number.isFinite(value) && value > 0)) {
    return { code: 'assumption-not-positive' };
  }
  if (times.low > times.high) return { code: 'low-above-high' };
  const counts = [own.customersBefore, own.customersKept];
  if (!counts.every((count) => Number.isInteger(count) && count >= 0)) return { code: 'not-a-count' };
  return own.customersKept > own.customersBefore ? { code: 'kept-more-than-before' } : null;
}
