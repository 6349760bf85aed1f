import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import type { Filter, RangeFilter } from './view-query.ts';

type Customer = Recorded<'customer'>;
type Fits = (customer: Customer, standing: Standing | undefined) => boolean;

export interface MatchGiven {
  /** Epoch ms. */
  readonly now: number;
  /** Minor units to a whole one of the team's currency. */
  readonly minorPerUnit: number;
}

const DAY_MS = 86_400_000;

/** Whether a customer fits every filter. */
export function matcher(filters: readonly Filter[], given: MatchGiven): Fits {
  const tests = filters.map((filter) => fitsFilter(filter, given));
  return (customer, standing) => {
    for (const test of tests) if (!test(customer, standing)) return false;
    return true;
  };
}

function fitsFilter(filter: Filter, given: MatchGiven): Fits {
  if ('in' in filter) return fitsChoice(filter);
  if ('days' in filter) {
    const before = given.now - filter.days * DAY_MS;
    return (_, standing) => !standing?.lastContact || standing.lastContact.at < before;
  }
  if ('least' in filter) return fitsRange(filter, given.minorPerUnit);
  switch (filter.by) {
    case 'complaint':
      return (_, standing) => (standing?.openComplaints ?? 0) > 0;
    case 'warned':
      return (_, standing) => (standing?.warnings.length ?? 0) > 0;
    case 'proposed':
      return (customer, standing) =>
        standing !== undefined && standing.standardTier !== (customer.tier ?? standing.tier);
    case 'overdue':
      return (_, standing) => (standing?.rhythm?.overdueDays ?? 0) > 0;
    case 'unowned':
      return (customer) => !customer.ownerId;
  }
}

function fitsChoice(filter: Extract<Filter, { in: readonly string[] }>): Fits {
  const wanted = new Set(filter.in);
  // A filter just added asks for nothing yet.
  if (wanted.size === 0) return () => true;
  const has = (value: string | null | undefined): boolean => typeof value === 'string' && wanted.has(value);
  switch (filter.by) {
    case 'tier':
      return (customer, standing) => has(standing?.tier ?? customer.tier);
    case 'layer':
      return (_, standing) => has(standing?.layer);
    case 'stage':
      return (customer) => has(customer.stage);
    case 'status':
      return (_, standing) => has(standing?.status);
    case 'owner':
      return (customer) => has(customer.ownerId);
    case 'flag':
      return (customer) => customer.flags?.some(has) ?? false;
    case 'city':
      return (customer) => has(customer.city);
    case 'industry':
      return (customer) => has(customer.industry);
  }
}

function fitsRange(
  { by, least, most }: Extract<Filter, { least: number | null }>,
  minorPerUnit: number,
): Fits {
  return (_, standing) => {
    const figure = standing && figureOf(by, standing, minorPerUnit);
    if (figure === null || figure === undefined) return least === null && most === null;
    return (least === null || figure >= least) && (most === null || figure <= most);
  };
}

function figureOf(by: RangeFilter, standing: Standing, minorPerUnit: number): number | null {
  switch (by) {
    case 'revenue':
      return standing.revenue / minorPerUnit;
    case 'margin':
      return standing.margin / minorPerUnit;
    case 'knowledge':
      return standing.knowledge;
    case 'satisfaction':
      return standing.satisfaction === null ? null : standing.satisfaction * 100;
    case 'wallet':
      return standing.shareOfWallet === null ? null : standing.shareOfWallet * 100;
  }
}
