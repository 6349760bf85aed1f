import { aggregatePurchases } from '../../shared/method/aggregates.ts';
import { computeStanding } from '../../shared/standings/compute-standing.ts';
import type { CustomerFacts, Recorded } from '../../shared/standings/facts.ts';
import { momentOf } from '../../shared/standings/moment.ts';
import { layersOfCustomer, rankBook } from '../../shared/standings/ranks.ts';
import type { Standing } from '../../shared/standings/standing.ts';
import { teamContext, type TeamRecords } from '../../shared/standings/team-context.ts';
import { worthOf } from '../../shared/standings/worth.ts';

/** Monday, 2 March 2026, ten in the morning in Shanghai. */
export const NOW = Date.parse('2026-03-02T02:00:00Z');
export const DAY = 86_400_000;
const origin = { createdAt: NOW - 400 * DAY, createdBy: 'me' };

export function makeFacts(parts: Partial<CustomerFacts> = {}): CustomerFacts {
  return {
    customer: { id: 'c', name: 'Huaxin', domains: [], stage: 'general', ...origin },
    contacts: [],
    interactions: [],
    commitments: [],
    complaints: [],
    satisfaction: [],
    affinities: [],
    ...parts,
  };
}

export function makeTouch(id: string, daysAgo: number, fields: Partial<Recorded<'interaction'>> = {}) {
  return {
    id,
    customerId: 'c',
    channel: 'mail',
    direction: 'out',
    at: NOW - daysAgo * DAY,
    by: 'me',
    department: 'sales',
    ...origin,
    ...fields,
  } satisfies Recorded<'interaction'>;
}

export function makeComplaint(id: string, fields: Partial<Recorded<'complaint'>> = {}) {
  const at = { receivedAt: NOW - 2 * 3_600_000 };
  return {
    id,
    customerId: 'c',
    what: 'Lids',
    severity: 'major',
    state: 'received',
    ...at,
    ...origin,
    ...fields,
  } satisfies Recorded<'complaint'>;
}

export function makePromise(id: string, fields: Partial<Recorded<'commitment'>> = {}) {
  return {
    id,
    customerId: 'c',
    promisedBy: 'us',
    what: 'Quote',
    due: '2026-03-02',
    state: 'open',
    ...origin,
    ...fields,
  } satisfies Recorded<'commitment'>;
}

export function makeContact(id: string, fields: Partial<Recorded<'contact'>> = {}) {
  return {
    id,
    customerId: 'c',
    name: id,
    addresses: [],
    phones: [],
    ...origin,
    ...fields,
  } satisfies Recorded<'contact'>;
}

interface Given {
  readonly facts?: Partial<CustomerFacts>;
  readonly team?: Partial<TeamRecords>;
  /** Customer, day and revenue in minor units. */
  readonly purchases?: readonly (readonly [string, string, number])[];
  readonly now?: number;
}

/** The standing of customer `c`. */
export function standingOf({ facts, team, purchases = [], now = NOW }: Given): Standing {
  const records = { settings: [], standards: [], policies: [], calendars: [], ...team };
  const moment = momentOf(teamContext(records, 'Asia/Shanghai'), now);
  const bought = purchases.map(([customerId, day, minor]) => ({
    customerId,
    day,
    revenue: { minor, currency: 'CNY' },
  }));
  const book = aggregatePurchases(bought, moment.window);
  if (!book.ok) throw new Error(book.problem.code);
  const { measure, limits } = moment.team;
  const ranks = rankBook(book.value, { measure, limits, before: moment.before });
  return computeStanding(makeFacts(facts), worthOf(ranks, 'c', false, layersOfCustomer(ranks, 'c')), moment);
}

export const recordOrigin = origin;
