import type { ComplaintClock } from '../method/complaints.ts';
import type { ContactRule, TouchSelector } from '../method/contact-rules.ts';
import type { Day } from '../method/days.ts';
import { compareIds } from '../method/ranking.ts';
import type { Severity } from '../records/complaint.ts';
import type { Department } from '../records/interaction.ts';

/** One thing that must not be overlooked, as a code with its data; worded where it is shown. */
export type StandingWarning =
  | {
      readonly code: 'complaint';
      readonly complaintId: string;
      readonly what: string;
      readonly severity: Severity;
      readonly clock: ComplaintClock;
    }
  /** One more touch of that sort would break a rule; `clearOn` is null while nobody can know when it ends. */
  | {
      readonly code: 'closed-to';
      readonly rule: ContactRule['rule'];
      readonly ruleId: string;
      readonly which: TouchSelector;
      readonly clearOn: Day | null;
    }
  /** Touches of today or planned that should not go out together. */
  | {
      readonly code: 'collision';
      readonly ruleId: string;
      readonly interactionId: string;
      readonly departments: readonly Department[];
      readonly on: Day;
    }
  | {
      readonly code: 'promise';
      readonly commitmentId: string;
      readonly by: 'us' | 'them';
      readonly what: string;
      readonly due: Day;
      /** Negative is late. */
      readonly inDays: number;
    }
  | { readonly code: 'regressed'; readonly from: string; readonly to: string; readonly on: Day }
  | {
      readonly code: 'key-date';
      readonly contactId: string;
      readonly name: string;
      readonly occasion: 'birthday' | 'anniversary' | 'other';
      readonly label: string | null;
      readonly day: Day;
      readonly daysAhead: number;
      readonly years: number | null;
    }
  | { readonly code: 'overdue-order'; readonly overdueDays: number; readonly usualDays: number }
  | { readonly code: 'moved-on'; readonly contactId: string; readonly name: string; readonly on: Day };

/** Codes, worst first. */
const ORDER: Readonly<Record<StandingWarning['code'], number>> = {
  complaint: 0,
  'closed-to': 1,
  collision: 2,
  promise: 3,
  regressed: 4,
  'key-date': 5,
  'overdue-order': 6,
  'moved-on': 7,
};

const CLOCKS: Readonly<Record<ComplaintClock['state'], number>> = {
  breached: 0,
  'at-risk': 1,
  'on-track': 2,
  settled: 3,
};
const SEVERITIES: Readonly<Record<Severity, number>> = { critical: 0, major: 1, minor: 2 };

/** Worst first, red before amber, and in one order on every device. */
export function worstFirst(warnings: readonly StandingWarning[]): StandingWarning[] {
  return warnings.toSorted(
    (a, b) =>
      Number(isGrave(b)) - Number(isGrave(a)) ||
      ORDER[a.code] - ORDER[b.code] ||
      within(a, b) ||
      compareIds(idOf(a), idOf(b)),
  );
}

/** Whether a warning is shown in red: something is broken already, or a serious complaint is open. */
export function isGrave(warning: StandingWarning): boolean {
  switch (warning.code) {
    case 'complaint':
      return warning.clock.state === 'breached' || warning.severity !== 'minor';
    case 'promise':
      return warning.by === 'us' && warning.inDays < 0;
    case 'collision':
      return true;
    case 'closed-to':
    case 'regressed':
    case 'key-date':
    case 'overdue-order':
    case 'moved-on':
      return false;
  }
}

function within(a: StandingWarning, b: StandingWarning): number {
  if (a.code === 'complaint' && b.code === 'complaint') {
    return (
      CLOCKS[a.clock.state] - CLOCKS[b.clock.state] ||
      SEVERITIES[a.severity] - SEVERITIES[b.severity] ||
      (a.clock.dueAt ?? 0) - (b.clock.dueAt ?? 0)
    );
  }
  if (a.code === 'promise' && b.code === 'promise') {
    return a.inDays - b.inDays || (a.by === b.by ? 0 : a.by === 'us' ? -1 : 1);
  }
  if (a.code === 'key-date' && b.code === 'key-date') return a.daysAhead - b.daysAhead;
  return 0;
}

function idOf(warning: StandingWarning): string {
  switch (warning.code) {
    case 'complaint':
      return warning.complaintId;
    case 'closed-to':
      return warning.ruleId;
    case 'collision':
      return warning.ruleId + warning.interactionId;
    case 'promise':
      return warning.commitmentId;
    case 'key-date':
      return warning.contactId + warning.occasion;
    case 'moved-on':
      return warning.contactId;
    case 'regressed':
    case 'overdue-order':
      return '';
  }
}
