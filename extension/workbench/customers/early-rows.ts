import type { LocalRow } from '../../store/layout.ts';
import { answer, openExisting } from '../../store/read-only.ts';
import type { CustomersFound } from './answer-customers.ts';
import type { CustomerRow } from './customer-rows.ts';
import type { ViewQuery } from './view-query.ts';

/** A screen of them. */
const FEW = 60;

const begun = new Map<string, Promise<CustomersFound | null>>();

/** Begins to read them while the page still loads its parts. */
export function beginEarlyRows(team: string): void {
  begun.set(team, readFirst(team));
}

/**
 * The first customers by name, read by the index while the worker still reads all of them; what is not known of them
 * yet stays empty. Null for views that only the worker can answer.
 */
export async function earlyRows(
  team: string,
  { search, filters, sort }: Pick<ViewQuery, 'search' | 'filters' | 'sort'>,
): Promise<CustomersFound | null> {
  if (search !== '' || filters.length > 0 || sort.by !== 'name' || sort.down) return null;
  const early = begun.get(team) ?? readFirst(team);
  // What was read for the first screen would be out of date for a later one.
  begun.delete(team);
  return early;
}

async function readFirst(team: string): Promise<CustomersFound | null> {
  const database = await openExisting(indexedDB, `rapport-${team}`, () => undefined);
  if (!database) return null;
  const store = database.transaction('customer', 'readonly').objectStore('customer');
  const [rows, total] = await Promise.all([
    answer<LocalRow[]>(store.index('doc.name').getAll(null, FEW), []),
    answer<number>(store.count(), 0),
  ]).finally(() => database.close());
  return { total, of: total, from: 0, rows: rows.map(earlyRow), computing: false, currency: null };
}

function earlyRow({ id, doc }: LocalRow): CustomerRow {
  // `as`: the store validated the document before it wrote the row
  const known = doc as unknown as Pick<CustomerRow, 'name' | 'stage' | 'domains'> & Partial<CustomerRow>;
  return {
    id,
    name: known.name,
    stage: known.stage,
    domains: known.domains,
    tier: known.tier ?? null,
    flags: known.flags ?? [],
    city: known.city ?? null,
    industry: known.industry ?? null,
    ownerId: known.ownerId ?? null,
    ownerName: null,
    layer: null,
    movement: null,
    currency: null,
    revenue: null,
    margin: null,
    contactAt: null,
    purchaseOn: null,
    complaints: 0,
    satisfaction: null,
    wallet: null,
    knowledge: null,
    minutes: null,
    status: null,
    step: null,
    grave: false,
  };
}
