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

/** Rows of the tallest window. */
const MOST = 48;

/** Beyond so many customers, how many had standings last is near enough until the worker has counted them. */
const MOST_COUNTED = 5_000;

/** The first screen of one view, on its way. Null for views that only the worker can answer. */
export interface EarlyRows {
  /** Names the team and the view. */
  readonly name: string;
  readonly found: Promise<CustomersFound | null>;
}

const begun = new Map<string, EarlyRows['found']>();
const arrived = new Map<string, CustomersFound>();

const nameOf = (team: string, { query: { search, filters, sort }, language }: AskedView): string =>
  JSON.stringify([team, search, filters, sort, language]);

/**
 * Reads the first rows of a view by a few keys, while the worker still reads everybody, or before there is one. At most
 * so many of them: each costs a table that is waited for a third of a millisecond and more.
 */
export function readEarlyRows(team: string, asked: AskedView, most = MOST): EarlyRows {
  return { name: nameOf(team, asked), found: readFirst(team, asked, most) };
}

/** Takes over what is being read, for the table that asks for it; resolves when it is there, or cannot be had. */
export async function takeEarlyRows({ name, found: reading }: EarlyRows): Promise<void> {
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

/** The first screen of a view, which may be on its way already. */
export async function earlyRows(team: string, asked: AskedView): Promise<CustomersFound | null> {
  return begun.get(nameOf(team, asked)) ?? readEarlyRows(team, asked).found;
}

/** Once nothing of a first screen is being read any more, whether it was found or not. */
export async function earlyRowsRead(): Promise<void> {
  await Promise.allSettled(begun.values());
}

async function readFirst(team: string, asked: AskedView, most: number): Promise<CustomersFound | null> {
  const database = await openExisting(indexedDB, `rapport-${team}`, () => undefined);
  if (!database) return null;
  try {
    const tables = ['customer', 'standing', 'meta'].filter((table) =>
      database.objectStoreNames.contains(table),
    );
    return await firstOf(database.transaction(tables, 'readonly'), asked, most);
  } finally {
    database.close();
  }
}

async function firstOf(
  transaction: IDBTransaction,
  asked: AskedView,
  most: number,
): Promise<CustomersFound | null> {
  const meta = transaction.objectStore('meta');
  const [screen, progress, members] = await Promise.all([
    recallFirst(transaction, asked),
    answer<StandingsMeta | undefined>(meta.get('standings'), undefined),
    answer<{ members: readonly MemberCard[] } | undefined>(meta.get('members'), undefined),
  ]);
  const read = screen
    ? await recalled(transaction, screen, most)
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
async function recalled(transaction: IDBTransaction, screen: FirstScreen, most: number): Promise<Read> {
  const ids = screen.ids.slice(0, most);
  const store = transaction.objectStore('customer');
  const [rows, standings] = await Promise.all([
    Promise.all(ids.map((id) => answer<LocalRow | undefined>(store.get(id), undefined))),
    standingsOf(transaction, ids),
  ]);
  const customers = rows.flatMap((row) => (row ? recordedIn(row) : []));
  return { customers, standings, total: screen.total, of: screen.of };
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
