import { aggregatePurchases } from '../../shared/method/aggregates.ts';
import type { KindName } from '../../shared/records/record-types.ts';
import { computeStanding } from '../../shared/standings/compute-standing.ts';
import type { CustomerFacts, Recorded } from '../../shared/standings/facts.ts';
import { momentOf } from '../../shared/standings/moment.ts';
import { layersOfCustomer, rankBook } from '../../shared/standings/ranks.ts';
import { teamContext } from '../../shared/standings/team-context.ts';
import { worthOf } from '../../shared/standings/worth.ts';
import { peopleText } from '../../extension/standings/outline.ts';
import type { Base } from '../../extension/workbench/base/base.ts';
import { NOW } from './make-team.ts';

type Origin = 'createdAt' | 'createdBy';
type Records = {
  readonly [K in KindName]?: readonly (Omit<Recorded<K>, Origin> & Partial<Pick<Recorded<K>, Origin>>)[];
};

const ORIGIN = { createdAt: 0, createdBy: 'me' };

/** The base as its worker would hold it for these records, on the last day of 2025 in UTC. */
export function makeBase(records: Records, members: Base['members'] = []): Base {
  // `as`: each list is of the kind it stands under; the origin is given unless a record has its own
  const all = <K extends KindName>(kind: K) =>
    (records[kind] ?? []).map((one) => ({ ...ORIGIN, ...one })) as unknown as Recorded<K>[];
  const team = teamContext(
    {
      settings: all('setting'),
      standards: all('standard'),
      policies: all('policy'),
      calendars: all('calendar'),
    },
    'UTC',
  );
  const moment = momentOf(team, NOW);
  const book = aggregatePurchases(all('purchase'), moment.window);
  if (!book.ok) throw new Error(book.problem.code);
  const ranks = rankBook(book.value, { measure: team.measure, limits: null, before: moment.before });
  const of = <K extends KindName>(kind: K, id: string) =>
    all(kind).filter((one) => 'customerId' in one && one.customerId === id);
  const standings = all('customer').map((customer) => {
    const facts: CustomerFacts = {
      customer,
      contacts: of('contact', customer.id),
      interactions: of('interaction', customer.id),
      commitments: of('commitment', customer.id),
      complaints: of('complaint', customer.id),
      satisfaction: of('satisfaction', customer.id),
      affinities: of('affinity', customer.id),
    };
    return computeStanding(
      facts,
      worthOf(ranks, customer.id, false, layersOfCustomer(ranks, customer.id)),
      moment,
    );
  });
  return {
    version: 1,
    customers: new Map(all('customer').map((one) => [one.id, one])),
    standings: new Map(standings.map((one) => [one.customerId, one])),
    progress: { state: 'ready', done: standings.length, customers: standings.length, day: moment.today },
    moment,
    members,
    all: async (kind) => all(kind),
    people: async () => new Map(all('customer').map(({ id }) => [id, peopleText(of('contact', id))])),
    async *pages(kind) {
      yield all(kind);
    },
    of: async (kind, id) => of(kind, id),
    derive: (_name, make) => make(),
    ranks: async () => ranks,
  };
}

export function makeCustomer(id: string, fields: Partial<Recorded<'customer'>> = {}) {
  return { id, name: id.toUpperCase(), domains: [], stage: 'general' as const, ...fields };
}

export const usd = (units: number) => ({ minor: units * 100, currency: 'USD' });
