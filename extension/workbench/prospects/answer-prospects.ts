import { addDays, addMonths, type Day, dayNumber, windowEndingOn } from '../../../shared/method/days.ts';
import {
  PROSPECT_STATUSES,
  prospectsOverTime,
  type ProspectStatus,
} from '../../../shared/method/prospects.ts';
import { compareIds } from '../../../shared/method/ranking.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import type { Base } from '../base/base.ts';

const MONTHS = 12;
/** More than this nobody reads; the counts tell the rest. */
const MOST_ROWS = 200;

export interface ProspectRow {
  readonly customerId: string;
  readonly name: string;
  readonly status: ProspectStatus;
  readonly step: string | null;
  /** Their promise to us that is due first; null without an open one. */
  readonly promise: { readonly what: string; readonly due: Day } | null;
  readonly lastContactAt: number | null;
  /** All moves, for the one that is added. */
  readonly process: NonNullable<Recorded<'customer'>['process']>;
}

export interface RegressedRow {
  readonly customerId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly on: Day;
  /** All moves, for the one that is added. */
  readonly process: NonNullable<Recorded<'customer'>['process']>;
}

export interface ProspectsAnswer {
  /** Customers who never bought, by status. */
  readonly counts: Readonly<Record<ProspectStatus, number>>;
  /** True prospects at the end of each month and today. */
  readonly overTime: readonly { readonly day: Day; readonly prospects: number }[];
  readonly steps: readonly { readonly step: string; readonly customers: number }[];
  readonly regressed: readonly RegressedRow[];
  readonly rows: readonly ProspectRow[];
  readonly today: Day;
}

/** True prospects now and over time, the sales process, and who slid back in it. */
export async function answerProspects(base: Base, status: ProspectStatus): Promise<ProspectsAnswer> {
  const { moment, standings, customers } = base;
  const [commitments, firstBought] = await Promise.all([base.all('commitment'), firstPurchases(base)]);
  const promises = Map.groupBy(commitments, (one) => one.customerId);
  const neverBought = [...standings.values()].filter((one) => !firstBought.has(one.customerId));
  const of = (wanted: ProspectStatus) => neverBought.filter((one) => one.status === wanted);
  const [prospect, opportunity, suspect] = PROSPECT_STATUSES.map((one) => of(one).length);
  return {
    counts: { prospect: prospect ?? 0, opportunity: opportunity ?? 0, suspect: suspect ?? 0 },
    overTime: countsOverTime(commitments, firstBought, base),
    steps: moment.team.processSteps.map((step) => ({
      step,
      customers: [...standings.values()].filter((one) => one.processStep === step).length,
    })),
    regressed: [...standings.values()].flatMap((one) => regressedRow(one, base)),
    rows: of(status)
      .map((one) => rowOf(one, customers.get(one.customerId), promises.get(one.customerId) ?? []))
      .toSorted(
        (a, b) => compareIds(a.promise?.due ?? '9', b.promise?.due ?? '9') || compareIds(a.name, b.name),
      )
      .slice(0, MOST_ROWS),
    today: moment.today,
  };
}

/** Day number of each customer's first purchase. */
async function firstPurchases(base: Base): Promise<Map<string, number>> {
  const ranks = await base.ranks();
  const first = new Map<string, number>();
  for (const [id, { days }] of ranks?.book.customers ?? []) {
    const [earliest] = days;
    if (earliest) first.set(id, earliest.day);
  }
  return first;
}

/** Each contact counts by itself; whoever had bought by then was a customer, no prospect. */
function countsOverTime(
  commitments: readonly Recorded<'commitment'>[],
  firstBought: ReadonlyMap<string, number>,
  { moment }: Base,
): ProspectsAnswer['overTime'] {
  const byContact = Map.groupBy(commitments, (one) => one.contactId ?? one.customerId);
  const contacts = [...byContact.values()].map((own) => ({
    boughtOn: firstBought.get(own[0]?.customerId ?? '') ?? Infinity,
    contactedOn: null,
    promises: own.map(({ promisedBy, state, createdAt, settledAt }) => ({
      promisedBy,
      state,
      madeOn: moment.dayAt(createdAt),
      settledOn: settledAt ? moment.dayAt(settledAt) : null,
    })),
  }));
  return monthEnds(moment.today).flatMap((day) => {
    const then = contacts.filter((contact) => contact.boughtOn > dayNumber(day));
    return prospectsOverTime(then, [windowEndingOn(day, moment.team.span)]);
  });
}

function monthEnds(today: Day): Day[] {
  const first = `${today.slice(0, 7)}-01`;
  const ends = Array.from({ length: MONTHS }, (_, back) => addDays(addMonths(first, back - MONTHS + 1), -1));
  return [...ends, today];
}

function regressedRow({ customerId, warnings }: Standing, { customers }: Base): RegressedRow[] {
  const customer = customers.get(customerId);
  const warning = warnings.find((one) => one.code === 'regressed');
  if (!customer || !warning) return [];
  const { from, to, on } = warning;
  return [{ customerId, name: customer.name, from, to, on, process: customer.process ?? [] }];
}

function rowOf(
  { customerId, status, processStep, lastContact }: Standing,
  customer: Recorded<'customer'> | undefined,
  promises: readonly Recorded<'commitment'>[],
): ProspectRow {
  const [next] = promises
    .filter((one) => one.promisedBy === 'them' && one.state === 'open')
    .toSorted((a, b) => compareIds(a.due, b.due));
  return {
    customerId,
    name: customer?.name ?? customerId,
    status,
    step: processStep,
    promise: next ? { what: next.what, due: next.due } : null,
    lastContactAt: lastContact?.at ?? null,
    process: customer?.process ?? [],
  };
}
