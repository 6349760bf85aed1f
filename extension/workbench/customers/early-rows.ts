import type { Recorded } from '../../../shared/standings/facts.ts';
import { blockOf, standingIn, type StandingBlock } from '../../../shared/standings/block.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import type { StandingsMeta } from '../../standings/tables.ts';
import type { LocalRow } from '../../store/layout.ts';
import type { MemberCard } from '../../store/members.ts';
import { answer, openExisting } from '../../store/open-existing.ts';
import type { CustomersAsk, CustomersFound } from './answer-customers.ts';
import { rowOf } from './customer-rows.ts';
import { type FirstScreen, recallFirst } from './first-screens.ts';

type AskedView = Pick<CustomersAsk, 'query' | 'language'>;

/** A screen of them. */
const FEW = 48;

/** Beyond so many customers, how many had standings last is near enough until the worker has counted them. */
const MOST_COUNTED = 5_000;

const begun = new Map<string, Promise<CustomersFound | null>>();
const arrived = new Map<string, CustomersFound>();

const nameOf = (team: string, { query: { search, filters, sort }, language }: AskedView): string =>
  JSON.stringify([team, search, filters, sort, language]);

/** Begins to read them while the page still loads its parts; resolves when they are there, or cannot be had. */
export async function beginEarlyRows(team: string, asked: AskedView): Promise<void> {
  const name = nameOf(team, asked);
  const reading = readFirst(team, asked);
  begun.set(name, reading);
  // Who asks for it is told of a failure.
  const found = await reading.catch(() => null);
  // The table stands already where it could not wait: a later one must not begin with these.
  if (found && begun.get(name) === reading) arrived.set(name, found);
}

/** Those that were read before the table was first rendered, so that it need not be rendered without rows first. */
export function arrivedRows(team: string, asked: AskedView): CustomersFound | null {
  return arrived.get(nameOf(team, asked)) ?? null;
}

/** What was read for the first screen would be out of date for a later one. */
export function forgetEarlyRows(): void {
  begun.clear();
  arrived.clear();
}

/**
 * The first screen of a view, read by a few keys while the worker still reads everybody. Null for views that only the
 * worker can answer.
 */
export async function earlyRows(team: string, asked: AskedView): Promise<CustomersFound | null> {
  return begun.get(nameOf(team, asked)) ?? readFirst(team, asked);
}

/** Once nothing of a first screen is being read any more, whether it was found or not. */
export async function earlyRowsRead(): Promise<void> {
  await Promise.allSettled(begun.values());
}

async function readFirst(team: string, asked: AskedView): Promise<CustomersFound | null> {
  const database = await openExisting(indexedDB, `rapport-${team}`, () => undefined);
  if (!database) return null;
  try {
    const tables = ['customer', 'standing', 'meta'].filter((table) =>
      database.objectStoreNames.contains(table),
    );
    return await firstOf(database.transaction(tables, 'readonly'), asked);
  } finally {
    database.close();
  }
}

async function firstOf(transaction: IDBTransaction, asked: AskedView): Promise<CustomersFound | null> {
  const meta = transaction.objectStore('meta');
  const [screen, progress, members] = await Promise.all([
    recallFirst(transaction, asked),
    answer<StandingsMeta | undefined>(meta.get('standings'), undefined),
    answer<{ members: readonly MemberCard[] } | undefined>(meta.get('members'), undefined),
  ]);
  const found = screen
    ? await recalled(transaction, screen)
    : await byName(transaction, asked, progress?.customers ?? 0);
  if (!found) return null;
  const names = new Map(members?.members.map(({ id, name }) => [id, name]));
  const standings = await standingsOf(transaction, found.customers);
  const rows = found.customers.map((customer) =>
    rowOf(customer, standings.get(customer.id), names.get(customer.ownerId ?? '') ?? null),
  );
  const currency = rows.find((row) => row.currency !== null)?.currency ?? null;
  return {
    total: found.total,
    of: found.of,
    from: 0,
    rows,
    computing: progress?.state === 'computing',
    currency,
  };
}

interface Found {
  readonly customers: readonly Recorded<'customer'>[];
  readonly total: number;
  readonly of: number;
}

/** Those who stood there last time, as they are now. */
async function recalled(transaction: IDBTransaction, { ids, total, of }: FirstScreen): Promise<Found> {
  const store = transaction.objectStore('customer');
  const rows = await Promise.all(ids.map((id) => answer<LocalRow | undefined>(store.get(id), undefined)));
  return { customers: rows.flatMap((row) => (row ? recordedIn(row) : [])), total, of };
}

/** For the very first window: nearly in the order of names. */
async function byName(
  transaction: IDBTransaction,
  { query }: AskedView,
  computed: number,
): Promise<Found | null> {
  const { search, filters, sort } = query;
  if (search !== '' || filters.length > 0 || sort.by !== 'name' || sort.down) return null;
  const store = transaction.objectStore('customer');
  const [rows, total] = await Promise.all([
    answer<LocalRow[]>(store.index('doc.name').getAll(null, FEW), []),
    computed > MOST_COUNTED ? computed : answer<number>(store.count(), 0),
  ]);
  return { customers: rows.flatMap(recordedIn), total, of: total };
}

function recordedIn(row: LocalRow): Recorded<'customer'>[] {
  // `as`: the store validated the document before it wrote the row
  return row.deleted === 1 ? [] : [{ ...(row.doc as unknown as Recorded<'customer'>), id: row.id }];
}

async function standingsOf(
  transaction: IDBTransaction,
  customers: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Standing>> {
  if (!transaction.objectStoreNames.contains('standing')) return new Map();
  const store = transaction.objectStore('standing');
  const found = await Promise.all(
    customers.map(async ({ id }) =>
      standingIn(await answer<StandingBlock | undefined>(store.get(blockOf(id)), undefined), id),
    ),
  );
  return new Map(found.flatMap((one) => (one ? [[one.customerId, one]] : [])));
}
