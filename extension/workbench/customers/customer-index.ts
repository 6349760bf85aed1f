import { fold } from '../../../shared/matching/fold.ts';
import { LAYERS } from '../../../shared/method/layers.ts';
import { PROSPECT_STATUSES } from '../../../shared/method/prospects.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import type { Base } from '../base/base.ts';
import { STAGE_NAMES, TIER_NAMES } from './class-names.ts';
import type { ColumnId } from './columns.ts';
import { joinTexts, type SearchText } from './search-text.ts';

type Customer = Recorded<'customer'>;

/** All customers side by side with what is asked of them most, by position. */
export interface CustomerIndex {
  readonly customers: readonly Customer[];
  readonly standings: readonly (Standing | undefined)[];
}

/** A folded text is kept as long as the document it was made of, so that one change costs one folding. */
const folded = new WeakMap<Customer, string>();

/** What a customer itself is found by: its name first, then its domains and number. */
export function textOf(customer: Customer): string {
  const known = folded.get(customer);
  if (known !== undefined) return known;
  const text = fold([customer.name, ...customer.domains, customer.externalId ?? ''].join('\n'));
  folded.set(customer, text);
  return text;
}

export function indexOf(base: Base): CustomerIndex {
  return base.derive('customers.index', () => {
    const customers = [...base.customers.values()];
    return { customers, standings: customers.map(({ id }) => base.standings.get(id)) };
  });
}

/** What is searched, by position in the index: name, domains, and the people there. */
export async function searchTextOf(base: Base): Promise<SearchText> {
  const people = await base.people();
  const { customers } = indexOf(base);
  return base.derive('customers.search', () =>
    joinTexts(
      customers.map((customer) => {
        const there = people.get(customer.id);
        return there ? `${textOf(customer)}\n${there}` : textOf(customer);
      }),
    ),
  );
}

/** The order of names, kept from one change to the next: sorting what is nearly sorted takes few comparisons. */
let namesBefore: readonly Customer[] = [];

function nameOrder(base: Base, language: string): Uint32Array {
  const { customers } = indexOf(base);
  return base.derive(`customers.names.${language}`, () => {
    const position = new Map(customers.map((customer, at) => [customer.id, at]));
    const known = namesBefore.flatMap(({ id }) => {
      const at = position.get(id);
      position.delete(id);
      return at === undefined ? [] : [at];
    });
    const { compare } = new Intl.Collator(language, { numeric: true });
    const order = [...known, ...position.values()].toSorted((a, b) =>
      compare(customers[a]?.name ?? '', customers[b]?.name ?? ''),
    );
    namesBefore = order.flatMap((at) => customers[at] ?? []);
    return Uint32Array.from(order);
  });
}

/** Positions in the order of a column, ties by name; what is not known comes last either way. */
export function orderBy(base: Base, by: ColumnId, down: boolean, language: string): Uint32Array {
  const names = nameOrder(base, language);
  if (by === 'name') return down ? base.derive('customers.names.down', () => names.toReversed()) : names;
  return base.derive(`customers.order.${by}.${down}.${language}`, () => {
    const keys = keysOf(base, by, down, language);
    const order = Array.from(names);
    order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    return Uint32Array.from(order);
  });
}

function keysOf(base: Base, by: ColumnId, down: boolean, language: string): Float64Array {
  const { customers, standings } = indexOf(base);
  const ranks = textRanks(base, by, language);
  return Float64Array.from(customers, (customer, at) => {
    const key = keyOf(by, customer, standings[at], ranks);
    return key === null ? Number.MAX_VALUE : down ? -key : key;
  });
}

function keyOf(
  by: ColumnId,
  customer: Customer,
  standing: Standing | undefined,
  ranks: ReadonlyMap<string, number>,
): number | null {
  switch (by) {
    case 'tier': {
      const tier = standing?.tier ?? customer.tier;
      return tier ? TIER_NAMES.indexOf(tier) : null;
    }
    case 'layer':
      return standing ? LAYERS.indexOf(standing.layer) : null;
    case 'stage':
      return STAGE_NAMES.indexOf(customer.stage);
    case 'status':
      return standing ? PROSPECT_STATUSES.indexOf(standing.status) : null;
    case 'revenue':
      return standing?.revenue ?? null;
    case 'margin':
      return standing?.margin ?? null;
    case 'contact':
      return standing?.lastContact?.at ?? null;
    case 'purchase':
      return standing?.lastPurchaseOn ? Date.parse(standing.lastPurchaseOn) : null;
    case 'complaints':
      return standing?.openComplaints ?? 0;
    case 'satisfaction':
      return standing?.satisfaction ?? null;
    case 'wallet':
      return standing?.shareOfWallet ?? null;
    case 'knowledge':
      return standing?.knowledge ?? null;
    case 'minutes':
      return standing?.minutes ?? null;
    case 'name':
    case 'owner':
    case 'step':
    case 'flags':
    case 'city':
    case 'industry':
    case 'domains':
      return ranks.get(textKey(by, customer, standing) ?? '') ?? null;
  }
}

function textKey(by: ColumnId, customer: Customer, standing: Standing | undefined): string | null {
  switch (by) {
    case 'owner':
      return customer.ownerId ?? null;
    case 'step':
      return standing?.processStep ?? null;
    case 'flags':
      return customer.flags?.[0] ?? null;
    case 'city':
      return customer.city ?? null;
    case 'industry':
      return customer.industry ?? null;
    case 'domains':
      return customer.domains[0] ?? null;
    default:
      return null;
  }
}

/** The texts of a column numbered in the language's order; owners by their names. */
function textRanks(base: Base, by: ColumnId, language: string): ReadonlyMap<string, number> {
  const { customers, standings } = indexOf(base);
  const texts = new Set(customers.flatMap((customer, at) => textKey(by, customer, standings[at]) ?? []));
  const names = new Map(base.members.map(({ id, name }) => [id, name]));
  const shown = (text: string): string => (by === 'owner' ? (names.get(text) ?? text) : text);
  const { compare } = new Intl.Collator(language, { numeric: true });
  return new Map(
    [...texts].toSorted((a, b) => compare(shown(a), shown(b))).map((text, rank) => [text, rank]),
  );
}
