import { aggregatePurchases, type PurchaseBook } from '../../shared/method/aggregates.ts';
import type { Standard } from '../../shared/method/standard.ts';
import { computeStanding } from '../../shared/standings/compute-standing.ts';
import type { CustomerFacts, Recorded } from '../../shared/standings/facts.ts';
import { momentOf } from '../../shared/standings/moment.ts';
import { layersOfCustomer, rankBook } from '../../shared/standings/ranks.ts';
import { teamContext } from '../../shared/standings/team-context.ts';
import { worthOf } from '../../shared/standings/worth.ts';

export const NOW = Date.UTC(2025, 11, 31, 12);
export const usd = (minor: number) => ({ minor, currency: 'USD' });

interface MadeCustomer {
  readonly id: string;
  /** Revenue in minor units by day; a third of it is margin. */
  readonly bought: Readonly<Record<string, number>>;
  readonly fields?: Partial<Recorded<'customer'>>;
}

/** A small team with its standings on the last day of 2025, computed as the standings worker does. */
export function makeTeam(customers: readonly MadeCustomer[], standard?: Standard) {
  const origin = { createdAt: 0, createdBy: 'me' };
  const team = {
    ...teamContext({ settings: [], standards: [], policies: [], calendars: [] }, 'UTC'),
    ...(standard ? { standard } : {}),
  };
  const moment = momentOf(team, NOW);
  const ranks = rankBook(bookOf(customers, moment.window), {
    measure: team.measure,
    limits: null,
    before: moment.before,
  });
  const facts = customers.map(({ id, fields }): CustomerFacts => ({
    customer: { id, name: id.toUpperCase(), domains: [], stage: 'general', ...fields, ...origin },
    contacts: [],
    interactions: [],
    commitments: [],
    complaints: [],
    satisfaction: [],
    affinities: [],
  }));
  const standings = facts.map((one) => {
    const worth = worthOf(ranks, one.customer.id, false, layersOfCustomer(ranks, one.customer.id));
    return computeStanding(one, worth, moment);
  });
  return {
    moment,
    ranks,
    facts,
    standings,
    customers: new Map(facts.map(({ customer }) => [customer.id, customer])),
  };
}

function bookOf(customers: readonly MadeCustomer[], window: { from: string; to: string }): PurchaseBook {
  const purchases = customers.flatMap(({ id, bought }) =>
    Object.entries(bought).map(([day, minor]) => ({
      customerId: id,
      day,
      revenue: usd(minor),
      cost: usd(Math.round((minor * 2) / 3)),
    })),
  );
  const book = aggregatePurchases(purchases, window);
  if (!book.ok) throw new Error(book.problem.code);
  return book.value;
}
