import { isWithin } from '../../../shared/method/days.ts';
import { ratio } from '../../../shared/method/exact.ts';
import { summariseSatisfaction } from '../../../shared/method/satisfaction.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Base } from '../base/base.ts';
import {
  byUrgency,
  type Complaint,
  type ComplaintList,
  type ComplaintRow,
  complaintRow,
  COMPLAINT_LISTS,
  type ComplaintSurroundings,
  isIn,
} from './complaint-rows.ts';
import { milestonesOf } from './milestones.ts';

/** At most so many rows go to the page; who needs the thousandth narrows the list. */
const MOST_ROWS = 300;

export interface ComplaintsAsk {
  readonly list: ComplaintList;
  /** Only those one member handles; null for everybody's. */
  readonly handlerId: string | null;
  /** Words that must occur in the complaint or the customer's name. */
  readonly text: string;
  /** Epoch ms. */
  readonly now: number;
}

export interface ComplaintsAnswer {
  readonly rows: readonly ComplaintRow[];
  /** How many the list has in all. */
  readonly total: number;
  readonly counts: Readonly<Record<ComplaintList, number>>;
  readonly breached: number;
  readonly atRisk: number;
  readonly year: ComplaintYear;
  /** Names of the members who handle the rows. */
  readonly handlers: Readonly<Record<string, string>>;
}

/** The last 12 months. */
export interface ComplaintYear {
  readonly received: number;
  /** Answers whose time was noted, and the share of them within the deadline. */
  readonly answered: number;
  readonly inTime: number | null;
  /** Satisfaction with the handling, CSAT 0 to 1, and how many answered. */
  readonly csat: number | null;
  readonly csatAnswers: number;
  /** Minor units by currency, largest first. */
  readonly compensation: readonly { readonly currency: string; readonly minor: number }[];
}

/** The list of complaints with the numbers above it. */
export async function answerComplaints(base: Base, ask: ComplaintsAsk): Promise<ComplaintsAnswer> {
  const [complaints, answers] = await Promise.all([base.all('complaint'), base.all('satisfaction')]);
  const around = surroundingsIn(base, ask.now);
  const rows = complaints.map((complaint) => complaintRow(complaint, around));
  const words = ask.text.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const own = rows.filter((row) => ask.handlerId === null || row.handlerId === ask.handlerId);
  const listed = own.filter((row) => isIn(ask.list, row) && holds(row, words)).toSorted(byUrgency);
  return {
    rows: listed.slice(0, MOST_ROWS),
    total: listed.length,
    counts: countsOf(own),
    breached: own.filter((row) => row.clock?.state === 'breached').length,
    atRisk: own.filter((row) => row.clock?.state === 'at-risk').length,
    year: yearOf(complaints, answers, base, around),
    handlers: Object.fromEntries(base.members.map(({ id, name }) => [id, name])),
  };
}

export function surroundingsIn({ moment, customers, standings }: Base, now: number): ComplaintSurroundings {
  return {
    serviceLevels: moment.team.serviceLevels,
    calendar: moment.team.calendar,
    customerName: (id) => customers.get(id)?.name ?? id,
    tierOf: (id) => standings.get(id)?.tier ?? customers.get(id)?.tier ?? null,
    now,
  };
}

function holds({ what, customer }: ComplaintRow, words: readonly string[]): boolean {
  const text = `${what} ${customer}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function countsOf(rows: readonly ComplaintRow[]): ComplaintsAnswer['counts'] {
  const count = (list: ComplaintList): number => rows.filter((row) => isIn(list, row)).length;
  const [open, late, ask, settled, all] = COMPLAINT_LISTS.map(count);
  return { open: open ?? 0, late: late ?? 0, ask: ask ?? 0, settled: settled ?? 0, all: all ?? 0 };
}

function yearOf(
  complaints: readonly Complaint[],
  answers: readonly Recorded<'satisfaction'>[],
  { moment }: Base,
  around: ComplaintSurroundings,
): ComplaintYear {
  const inYear = (at: number): boolean => isWithin(moment.dayAt(at), moment.lastYear);
  const recent = complaints.filter((one) => inYear(one.receivedAt));
  const kept = recent
    .flatMap((one) => milestonesOf(one, around))
    .filter(({ milestone, state }) => milestone === 'respond' && (state === 'met' || state === 'missed'));
  const afterClose = summariseSatisfaction(
    answers
      .filter((one) => one.complaintId && inYear(one.at))
      .map(({ customerId, answer, theme }) => ({ customerId, ...answer, theme: theme ?? null })),
  );
  return {
    received: recent.length,
    answered: kept.length,
    inTime: ratio(kept.filter(({ state }) => state === 'met').length, kept.length),
    csat: afterClose.ok ? afterClose.value.csat : null,
    csatAnswers: afterClose.ok ? afterClose.value.csatAnswers : 0,
    compensation: sumsOf(recent),
  };
}

function sumsOf(complaints: readonly Complaint[]): ComplaintYear['compensation'] {
  const sums = new Map<string, number>();
  for (const { compensation } of complaints) {
    if (compensation)
      sums.set(compensation.currency, (sums.get(compensation.currency) ?? 0) + compensation.minor);
  }
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .toSorted((a, b) => b.minor - a.minor || compareIds(a.currency, b.currency));
}
