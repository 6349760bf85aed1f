import { minorDigits } from '../../../shared/records/minor-digits.ts';
import type { Base } from '../base/base.ts';
import { indexOf, orderBy, searchTextOf } from './customer-index.ts';
import { type CustomerRow, rowOf } from './customer-rows.ts';
import { matcher } from './match-customers.ts';
import { withWords } from './search-text.ts';
import type { ChoiceFilter, Filter, ViewQuery } from './view-query.ts';

/** What is found, without the columns shown: they change nothing of it. */
export interface CustomersAsk {
  readonly query: Omit<ViewQuery, 'columns' | 'widths'>;
  readonly language: string;
  /** Positions of the rows wanted: `from` up to before `to`. */
  readonly from: number;
  readonly to: number;
}

export interface CustomersFound {
  /** Customers that fit, and all there are. */
  readonly total: number;
  readonly of: number;
  readonly from: number;
  readonly rows: readonly CustomerRow[];
  /** True while standings are still being computed. */
  readonly computing: boolean;
  /** The currency amounts are in; null while nobody bought anything. */
  readonly currency: string | null;
}

/** So many results are kept: typing forwards and back again finds each at once. */
const KEPT_RESULTS = 12;

/** The rows of a view at some positions. */
export async function findCustomers(base: Base, ask: CustomersAsk): Promise<CustomersFound> {
  const found = await positionsOf(base, ask);
  const { customers, standings } = indexOf(base);
  const names = base.derive(
    'customers.members',
    () => new Map(base.members.map(({ id, name }) => [id, name])),
  );
  const from = Math.max(0, Math.min(ask.from, found.length));
  const rows = Array.from(found.subarray(from, ask.to)).flatMap((at) => {
    const customer = customers[at];
    return customer ? [rowOf(customer, standings[at], names.get(customer.ownerId ?? '') ?? null)] : [];
  });
  return {
    total: found.length,
    of: customers.length,
    from,
    rows,
    computing: base.progress?.state === 'computing',
    currency: currencyOf(base),
  };
}

/** Everything a view finds, or what of it has one of some ids, in its order: for copying and for files. */
export async function customerRows(
  base: Base,
  { ids, ...asked }: Omit<CustomersAsk, 'from' | 'to'> & { readonly ids: readonly string[] | null },
): Promise<CustomerRow[]> {
  const wanted = ids && new Set(ids);
  const { rows } = await findCustomers(base, { ...asked, from: 0, to: base.customers.size });
  return wanted ? rows.filter(({ id }) => wanted.has(id)) : [...rows];
}

/** Ids of everything a view finds, in its order: for marking all of it. */
export async function customerIds(base: Base, ask: Omit<CustomersAsk, 'from' | 'to'>): Promise<string[]> {
  const found = await positionsOf(base, ask);
  const { customers } = indexOf(base);
  return Array.from(found).flatMap((at) => customers[at]?.id ?? []);
}

/** Which of some ids belong to no customer any more. */
export function goneCustomers(base: Base, ids: readonly string[]): string[] {
  return ids.filter((id) => !base.customers.has(id));
}

async function positionsOf(
  base: Base,
  { query, language }: Pick<CustomersAsk, 'query' | 'language'>,
): Promise<Uint32Array> {
  const searched = query.search === '' ? null : withWords(await searchTextOf(base), query.search);
  const results = base.derive('customers.results', () => new Map<string, Uint32Array>());
  const key = JSON.stringify([query, language]);
  const known = results.get(key);
  if (known) return known;
  const order = orderBy(base, query.sort.by, query.sort.down, language);
  const isAll = searched === null && query.filters.length === 0;
  const found = isAll ? order : select(base, order, searched, query.filters);
  const [oldest] = results.keys();
  if (results.size >= KEPT_RESULTS && oldest !== undefined) results.delete(oldest);
  results.set(key, found);
  return found;
}

function select(
  base: Base,
  order: Uint32Array,
  searched: Uint8Array | null,
  filters: readonly Filter[],
): Uint32Array {
  const { customers, standings } = indexOf(base);
  const given = { now: base.moment.now, minorPerUnit: minorPerUnit(currencyOf(base)) };
  // To look at 100,000 customers takes ten times as long as to look at the search's answer alone.
  const fits = filters.length > 0 ? matcher(filters, given) : null;
  const isFound = (at: number): boolean => {
    if (searched?.[at] === 0) return false;
    const customer = customers[at];
    return !fits || (customer !== undefined && fits(customer, standings[at]));
  };
  // A plain loop: the filter of a typed array takes twice as long, and this runs between a key and its frame.
  const found = new Uint32Array(order.length);
  let count = 0;
  for (let rank = 0; rank < order.length; rank += 1) {
    const at = order[rank] ?? 0;
    if (isFound(at)) found[count++] = at;
  }
  return found.slice(0, count);
}

function currencyOf(base: Base): string | null {
  return base.derive('customers.currency', () => {
    for (const { currency } of base.standings.values()) if (currency !== null) return currency;
    return base.moment.team.currency;
  });
}

function minorPerUnit(currency: string | null): number {
  return 10 ** (currency === null ? 2 : minorDigits(currency));
}

export interface FilterChoice {
  readonly value: string;
  readonly count: number;
}

/** The values customers have where a filter's choices are the team's own, the most frequent first. */
export function filterChoices(base: Base, by: ChoiceFilter): FilterChoice[] {
  const counts = new Map<string, number>();
  const add = (value: string | null | undefined): void => {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  for (const customer of base.customers.values()) {
    if (by === 'owner') add(customer.ownerId);
    else if (by === 'city') add(customer.city);
    else if (by === 'industry') add(customer.industry);
    else if (by === 'flag') for (const flag of customer.flags ?? []) add(flag);
  }
  if (by === 'owner') for (const { id } of base.members) counts.set(id, counts.get(id) ?? 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 200);
}

/** Who customers can be given to, and how to call an owner. */
export function listMembers(base: Base): Pick<Base['members'][number], 'id' | 'name'>[] {
  return base.members.map(({ id, name }) => ({ id, name }));
}
