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

/** A warning of one of the customers a mail is being written to. */
export interface GuardLine {
  readonly customerId: string;
  readonly customerName: string;
  readonly warning: Warning;
}

/**
 * What should be known before a mail goes out to these customers, worst first: open complaints, promises of ours due
 * by today, caps reached and collisions. What is only worth knowing waits for the card.
 */
export function guardOf(
  customers: readonly { readonly id: string; readonly name: string; readonly warnings: readonly Warning[] }[],
): GuardLine[] {
  return customers
    .flatMap(({ id, name, warnings }) =>
      warnings.filter(stopsAMail).map((warning) => ({ customerId: id, customerName: name, warning })),
    )
    .toSorted((a, b) => byWeight(a.warning, b.warning));
}

function stopsAMail(warning: Warning): boolean {
  switch (warning.kind) {
    case 'complaint':
      return true;
    case 'promise':
      return warning.promise.by === 'us';
    case 'standing':
      return warning.warning.code === 'closed-to' || warning.warning.code === 'collision';
  }
}

/**
 * What must not be overlooked, worst first. In red: grave complaints, contacts that should not have gone out, our
 * broken word (longest overdue first). Then in amber: lesser complaints, contacts that must not go out now, what we
 * owe today, what the customer owes us, and then what is only worth knowing.
 */
export function warningsOf(
  promises: readonly PromiseLine[],
  openComplaints: readonly ComplaintLine[],
  standing: readonly StandingWarning[] = [],
): Warning[] {
  const complaints = openComplaints.map((complaint) => {
    const grave = complaint.severity !== 'minor' || complaint.clock?.state === 'breached';
    return { kind: 'complaint', grave, complaint } as const;
  });
  const due = promises
    .filter(({ by, inDays }) => inDays < 0 || (by === 'us' && inDays === 0))
    .map(
      (promise) => ({ kind: 'promise', grave: promise.by === 'us' && promise.inDays < 0, promise }) as const,
    );
  const others = standing
    .filter(isOther)
    .map((warning) => ({ kind: 'standing', grave: warning.code === 'collision', warning }) as const);
  return [...complaints, ...due, ...others].toSorted(byWeight);
}

/** Red always stands before amber: what is broken is never read after what only might be. */
function byWeight(a: Warning, b: Warning): number {
  return Number(b.grave) - Number(a.grave) || rankOf(a) - rankOf(b);
}

function rankOf(warning: Warning): number {
  switch (warning.kind) {
    case 'complaint':
      return 0;
    case 'promise':
      if (warning.promise.by === 'them') return 6;
      return warning.grave ? 3 : 5;
    case 'standing':
      return OTHERS[warning.warning.code];
  }
}

function isOther(warning: StandingWarning): warning is OtherWarning {
  return warning.code !== 'complaint' && warning.code !== 'promise';
}
