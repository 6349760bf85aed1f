import type { Recorded } from '../../../shared/standings/facts.ts';
import { blockOf, standingIn, type StandingBlock } from '../../../shared/standings/block.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import type { StandingsMeta } from '../../standings/tables.ts';
import type { LocalRow } from '../../store/layout.ts';
import type { MemberCard } from '../../store/members.ts';
import { answer, openExisting } from '../../store/open-existing.ts';
import type { CustomersAsk, CustomersFound } from './answer-customers.ts';
import { rowOf } from './customer-rows.ts';
import { recallFirst } from './first-screens.ts';

type AskedView = Pick<CustomersAsk, 'query' | 'language'>;

/** Rows of the tallest window. */
const MOST = 48;

/** Beyond so many customers, how many had standings last is near enough until the worker has counted them. */
const MOST_COUNTED = 5_000;

/** The first screen of one view, on its way. Null for views that only the worker can answer. */
export interface EarlyRows {
  /** Names the team and the view. */
  readonly name: string;
  /** As the window before showed it, which one read finds; or as it is now, where none did. */
  readonly found: Promise<CustomersFound | null>;
  /** As it is now; null where that is the same. Read when first asked for: until it is drawn, the page has no time. */
  changed(): Promise<CustomersFound | null>;
}

const begun = new Map<string, EarlyRows>();
const arrived = new Map<string, CustomersFound>();

const nameOf = (team: string, { query: { search, filters, sort }, language }: AskedView): string =>
  JSON.stringify([team, search, filters, sort, language]);

/**
 * Reads the first rows of a view by a few keys, while the worker still reads everybody, or before there is one. At most
 * so many of them: each costs a third of a millisecond and more.
 */
export function readEarlyRows(team: string, asked: AskedView, most = MOST): EarlyRows {
  const reading = inDatabase(team, async (transaction) => {
    const before = await recallFirst(transaction, asked, most);
    return { before, found: before ?? (await rowsNow(transaction, asked, most, null)) };
  });
  const compare = async (): Promise<CustomersFound | null> => {
    const before = (await reading)?.before;
    if (!before) return null;
    const now = await inDatabase(team, async (transaction) => rowsNow(transaction, asked, most, before));
    return isSame(before, now) ? null : now;
  };
  let changed: Promise<CustomersFound | null> | null = null;
  return {
    name: nameOf(team, asked),
    found: reading.then((read) => read?.found ?? null),
    changed: () => (changed ??= compare()),
  };
}

function isSame(one: CustomersFound | null, other: CustomersFound | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Takes over what is being read, for the table that asks for it; resolves when it is there, or cannot be had. */
export async function takeEarlyRows(reading: EarlyRows): Promise<void> {
  const { name } = reading;
  begun.set(name, reading);
  // Who asks for it is told of a failure.
  const found = await reading.found.catch(() => null);
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

/** The first screen of a view, which may be on its way already. */
export function earlyRows(team: string, asked: AskedView): EarlyRows {
  return begun.get(nameOf(team, asked)) ?? readEarlyRows(team, asked);
}

/** Once nothing of a first screen is being read any more, whether it was found or not. */
export async function earlyRowsRead(): Promise<void> {
  await Promise.allSettled(Array.from(begun.values()).flatMap(({ found, changed }) => [found, changed()]));
}

/** Works in a transaction over what a row is made of; null where there is no database. */
async function inDatabase<T>(
  team: string,
  work: (transaction: IDBTransaction) => Promise<T>,
): Promise<T | null> {
  const database = await openExisting(indexedDB, `rapport-${team}`, () => undefined);
  if (!database) return null;
  try {
    const tables = ['customer', 'standing', 'meta'].filter((table) =>
      database.objectStoreNames.contains(table),
    );
    return await work(database.transaction(tables, 'readonly'));
  } finally {
    database.close();
  }
}

/** The rows of a view as they are: those shown `before`, or where none were the first by name. */
async function rowsNow(
  transaction: IDBTransaction,
  asked: AskedView,
  most: number,
  before: CustomersFound | null,
): Promise<CustomersFound | null> {
  const meta = transaction.objectStore('meta');
  const [progress, members] = await Promise.all([
    answer<StandingsMeta | undefined>(meta.get('standings'), undefined),
    answer<{ members: readonly MemberCard[] } | undefined>(meta.get('members'), undefined),
  ]);
  const read = before
    ? await sameCustomers(transaction, before)
    : await byName(transaction, asked, progress?.customers ?? 0, most);
  if (!read) return null;
  const { total, of, customers, standings } = read;
  const names = new Map(members?.members.map(({ id, name }) => [id, name]));
  const rows = customers.map((customer) =>
    rowOf(customer, standings.get(customer.id), names.get(customer.ownerId ?? '') ?? null),
  );
  const currency = rows.find((row) => row.currency !== null)?.currency ?? null;
  return { total, of, from: 0, rows, computing: progress?.state === 'computing', currency };
}

interface Read {
  readonly customers: readonly Recorded<'customer'>[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly total: number;
  readonly of: number;
}

/** Those who stood there last time, as they are now. */
async function sameCustomers(
  transaction: IDBTransaction,
  { rows: before, total, of }: CustomersFound,
): Promise<Read> {
  const ids = before.map(({ id }) => id);
  const store = transaction.objectStore('customer');
  const [rows, standings] = await Promise.all([
    Promise.all(ids.map((id) => answer<LocalRow | undefined>(store.get(id), undefined))),
    standingsOf(transaction, ids),
  ]);
  return { customers: rows.flatMap((row) => (row ? recordedIn(row) : [])), standings, total, of };
}

/** For the very first window: nearly in the order of names. */
async function byName(
  transaction: IDBTransaction,
  { query }: AskedView,
  computed: number,
  most: number,
): Promise<Read | null> {
  const { search, filters, sort } = query;
  if (search !== '' || filters.length > 0 || sort.by !== 'name' || sort.down) return null;
  const store = transaction.objectStore('customer');
  const [rows, total] = await Promise.all([
    answer<LocalRow[]>(store.index('doc.name').getAll(null, most), []),
    computed > MOST_COUNTED ? computed : answer<number>(store.count(), 0),
  ]);
  const customers = rows.flatMap(recordedIn);
  const ids = customers.map(({ id }) => id);
  return { customers, standings: await standingsOf(transaction, ids), total, of: total };
}

function recordedIn(row: LocalRow): Recorded<'customer'>[] {
  // `as`: the store validated the document before it wrote the row
  return row.deleted === 1 ? [] : [{ ...(row.doc as unknown as Recorded<'customer'>), id: row.id }];
}

async function standingsOf(
  transaction: IDBTransaction,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  if (!transaction.objectStoreNames.contains('standing')) return new Map();
  const store = transaction.objectStore('standing');
  const found = await Promise.all(
    customerIds.map(async (id) =>
      standingIn(await answer<StandingBlock | undefined>(store.get(blockOf(id)), undefined), id),
    ),
  );
  return new Map(found.flatMap((one) => (one ? [[one.customerId, one]] : [])));
}
