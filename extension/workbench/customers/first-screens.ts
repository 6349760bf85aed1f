import { committed, get, writing } from '../../standings/database.ts';
import type { CustomersAsk, CustomersFound } from './answer-customers.ts';

/** The row of `meta` that remembers them. */
const KEY = 'first-screens';
/** Views remembered, the one shown last at the end. */
const VIEWS = 12;
/** More rows than the tallest window shows. */
const ROWS = 48;

/** What the first screen of a view held when it was shown last: ids in its order, never names or figures. */
export interface FirstScreen {
  readonly ids: readonly string[];
  /** Customers that fitted, and all there were. */
  readonly total: number;
  readonly of: number;
}

interface FirstScreens {
  readonly key: typeof KEY;
  readonly views: readonly (readonly [view: string, screen: FirstScreen])[];
}

type AskedView = Pick<CustomersAsk, 'query' | 'language'>;

function nameOf({ query: { search, filters, sort }, language }: AskedView): string {
  return JSON.stringify([search, filters, sort, language]);
}

/** The first screen of a view, from a transaction that includes `meta`; null where it was never shown. */
export async function recallFirst(
  transaction: IDBTransaction,
  asked: AskedView,
): Promise<FirstScreen | null> {
  const known = await get<FirstScreens>(transaction, 'meta', KEY);
  const view = nameOf(asked);
  return known?.views.find(([name]) => name === view)?.[1] ?? null;
}

/**
 * Remembers the first screen of a view, so that the next window shows it before everybody was read: sorted as the
 * language sorts, which no index of the database does. Searches are not remembered.
 */
export async function rememberFirst(
  database: IDBDatabase,
  ask: CustomersAsk,
  { rows, total, of }: CustomersFound,
): Promise<void> {
  if (ask.from > 0 || ask.query.search !== '') return;
  const view = nameOf(ask);
  const screen: FirstScreen = { ids: rows.slice(0, ROWS).map(({ id }) => id), total, of };
  const transaction = writing(database, ['meta']);
  const done = committed(transaction);
  const known = await get<FirstScreens>(transaction, 'meta', KEY);
  const others = known?.views.filter(([name]) => name !== view) ?? [];
  const next: FirstScreens = { key: KEY, views: [...others, [view, screen] as const].slice(-VIEWS) };
  if (JSON.stringify(next) !== JSON.stringify(known)) transaction.objectStore('meta').put(next);
  await done;
}
