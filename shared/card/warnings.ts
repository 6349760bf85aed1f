import type { ComplaintLine, PromiseLine } from './card-model.ts';

/** One line that needs somebody's attention today. `grave` is shown in red, otherwise in amber. */
export type Warning =
  | { readonly kind: 'complaint'; readonly grave: boolean; readonly complaint: ComplaintLine }
  | { readonly kind: 'promise'; readonly grave: boolean; readonly promise: PromiseLine };

/**
 * What must not be overlooked, worst first: grave complaints, our broken word (longest overdue first), lesser
 * complaints, what we owe today, and what the customer owes us.
 */
export function warningsOf(
  promises: readonly PromiseLine[],
  openComplaints: readonly ComplaintLine[],
): Warning[] {
  const complaints = openComplaints.map((complaint) => ({
    rank: complaint.severity === 'minor' ? 2 : 0,
    warning: { kind: 'complaint', grave: complaint.severity !== 'minor', complaint } as const,
  }));
  const due = promises.flatMap((promise) => {
    const rank = promiseRank(promise);
    return rank === null ? [] : [{ rank, warning: { kind: 'promise', grave: rank === 1, promise } as const }];
  });
  return [...complaints, ...due].toSorted((a, b) => a.rank - b.rank).map(({ warning }) => warning);
}

function promiseRank({ by, inDays }: PromiseLine): number | null {
  if (by === 'us') return inDays < 0 ? 1 : inDays === 0 ? 3 : null;
  return inDays < 0 ? 4 : null;
}
