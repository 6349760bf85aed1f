import type { StandingWarning } from '../standings/warnings.ts';
import type { ComplaintLine, PromiseLine } from './card-model.ts';

/** A warning of the standing that is not about a complaint or a promise: those the card reads afresh. */
export type OtherWarning = Exclude<StandingWarning, { code: 'complaint' | 'promise' }>;

/** One line that needs somebody's attention today. `grave` is shown in red, otherwise in amber. */
export type Warning =
  | { readonly kind: 'complaint'; readonly grave: boolean; readonly complaint: ComplaintLine }
  | { readonly kind: 'promise'; readonly grave: boolean; readonly promise: PromiseLine }
  | { readonly kind: 'standing'; readonly grave: boolean; readonly warning: OtherWarning };

const OTHERS: Readonly<Record<OtherWarning['code'], number>> = {
  'closed-to': 1,
  collision: 2,
  regressed: 7,
  'key-date': 8,
  'overdue-order': 9,
  'moved-on': 10,
};

/**
 * What must not be overlooked, worst first: grave complaints, contacts that must not or should not have gone out, our
 * broken word (longest overdue first), lesser complaints, what we owe today, what the customer owes us, and then what
 * is only worth knowing.
 */
export function warningsOf(
  promises: readonly PromiseLine[],
  openComplaints: readonly ComplaintLine[],
  standing: readonly StandingWarning[] = [],
): Warning[] {
  const complaints = openComplaints.map((complaint) => {
    const grave = complaint.severity !== 'minor' || complaint.clock?.state === 'breached';
    return { rank: grave ? 0 : 4, warning: { kind: 'complaint', grave, complaint } as const };
  });
  const due = promises.flatMap((promise) => {
    const rank = promiseRank(promise);
    return rank === null ? [] : [{ rank, warning: { kind: 'promise', grave: rank === 3, promise } as const }];
  });
  const others = standing.filter(isOther).map((warning) => {
    const grave = warning.code === 'collision';
    return { rank: OTHERS[warning.code], warning: { kind: 'standing', grave, warning } as const };
  });
  return [...complaints, ...due, ...others].toSorted((a, b) => a.rank - b.rank).map(({ warning }) => warning);
}

function isOther(warning: StandingWarning): warning is OtherWarning {
  return warning.code !== 'complaint' && warning.code !== 'promise';
}

function promiseRank({ by, inDays }: PromiseLine): number | null {
  if (by === 'us') return inDays < 0 ? 3 : inDays === 0 ? 5 : null;
  return inDays < 0 ? 6 : null;
}
