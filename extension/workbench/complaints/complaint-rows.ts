import {
  type ComplaintClock,
  complaintClock,
  type ServiceLevels,
} from '../../../shared/method/complaints.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import type { WorkingCalendar } from '../../../shared/method/working-calendar.ts';
import type { ComplaintState, Severity } from '../../../shared/records/complaint.ts';
import type { Tier } from '../../../shared/records/customer.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';

export type Complaint = Recorded<'complaint'>;

/** A complaint as the list shows it. */
export interface ComplaintRow {
  readonly id: string;
  readonly customerId: string;
  readonly customer: string;
  readonly tier: Tier | null;
  readonly what: string;
  readonly severity: Severity;
  readonly state: ComplaintState;
  readonly receivedAt: number;
  readonly closedAt: number | null;
  readonly handlerId: string | null;
  /** Null when the team's calendar has no working time to count in. */
  readonly clock: ComplaintClock | null;
}

/** What a row is made with besides its complaint. */
export interface ComplaintSurroundings {
  readonly serviceLevels: ServiceLevels;
  readonly calendar: WorkingCalendar;
  readonly customerName: (customerId: string) => string;
  readonly tierOf: (customerId: string) => Tier | null;
  readonly now: number;
}

export function complaintRow(complaint: Complaint, around: ComplaintSurroundings): ComplaintRow {
  const { id, customerId, what, severity, state, receivedAt } = complaint;
  const clock = complaintClock(
    {
      severity,
      state,
      receivedAt,
      reopenedAt: complaint.reopenedAt ?? null,
      satisfactionAsked: Boolean(complaint.satisfactionAskedAt),
    },
    around.serviceLevels,
    around.calendar,
    around.now,
  );
  return {
    id,
    customerId,
    customer: around.customerName(customerId),
    tier: around.tierOf(customerId),
    what,
    severity,
    state,
    receivedAt,
    closedAt: complaint.closedAt ?? null,
    handlerId: complaint.handlerId ?? null,
    clock: clock.ok ? clock.value : null,
  };
}

export const COMPLAINT_LISTS = ['open', 'late', 'ask', 'settled', 'all'] as const;
/** Which complaints: open; breached or at risk; closed and not asked yet; closed or refused; all. */
export type ComplaintList = (typeof COMPLAINT_LISTS)[number];

export function isIn(list: ComplaintList, { clock }: ComplaintRow): boolean {
  const state = clock?.state ?? 'on-track';
  switch (list) {
    case 'open':
      return state !== 'settled';
    case 'late':
      return state === 'breached' || state === 'at-risk';
    case 'ask':
      return clock?.askSatisfaction ?? false;
    case 'settled':
      return state === 'settled';
    case 'all':
      return true;
  }
}

const CLOCKS: Readonly<Record<ComplaintClock['state'], number>> = {
  breached: 0,
  'at-risk': 1,
  'on-track': 2,
  settled: 3,
};

/** What is due first comes first; of the settled ones the latest. */
export function byUrgency(one: ComplaintRow, other: ComplaintRow): number {
  return (
    CLOCKS[one.clock?.state ?? 'on-track'] - CLOCKS[other.clock?.state ?? 'on-track'] ||
    (one.clock?.dueAt ?? 0) - (other.clock?.dueAt ?? 0) ||
    (other.closedAt ?? other.receivedAt) - (one.closedAt ?? one.receivedAt) ||
    compareIds(one.id, other.id)
  );
}
