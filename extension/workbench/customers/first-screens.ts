import { committed, get, writing } from '../../standings/database.ts';
import type { CustomersAsk, CustomersFound } from './answer-customers.ts';

/** The row of `meta` that lists them, and the beginning of each one's own key. */
const LIST = 'first-screen-names';
const ONE = 'first-screen ';
/** Views remembered, the one shown last at the end. */
const VIEWS = 12;
/** More rows than the tallest window shows. */
const ROWS = 48;

interface FirstScreens {
  readonly key: typeof LIST;
  readonly names: readonly string[];
}

/** What the first screen of a view showed last, as JSON: a browser copies texts far faster than objects. */
interface FirstScreen {
  readonly key: string;
  readonly found: string;
}

type AskedView = Pick<CustomersAsk, 'query' | 'language'>;

function nameOf({ query: { search, filters, sort }, language }: AskedView): string {
  return JSON.stringify([search, filters, sort, language]);
}

/** The first screen of a view with at most so many rows, from a transaction that includes `meta`; null where it was never shown. */
export async function recallFirst(
  transaction: IDBTransaction,
  asked: AskedView,
  most: number,
): Promise<CustomersFound | null> {
  const known = await get<FirstScreen>(transaction, 'meta', `${ONE}${nameOf(asked)}`);
  if (!known) return null;
  const found = JSON.parse(known.found) as CustomersFound; // `as`: only `rememberFirst` writes it
  return { ...found, rows: found.rows.slice(0, most) };
}

/**
 * Remembers the first screen of a view, so that the next window shows it before everybody was read: sorted as the
 * language sorts, which no index of the database does. Searches are not remembered.
 */
export async function rememberFirst(
  database: IDBDatabase,
  ask: CustomersAsk,
  found: CustomersFound,
): Promise<void> {
  if (ask.from > 0 || ask.query.search !== '') return;
  const name = nameOf(ask);
  const screen: FirstScreen = {
    key: `${ONE}${name}`,
    found: JSON.stringify({ ...found, rows: found.rows.slice(0, ROWS) } satisfies CustomersFound),
  };
  const transaction = writing(database, ['meta']);
  const done = committed(transaction);
  const [list, before] = await Promise.all([
    get<FirstScreens>(transaction, 'meta', LIST),
    get<FirstScreen>(transaction, 'meta', screen.key),
  ]);
  const meta = transaction.objectStore('meta');
  const names = [...(list?.names ?? []).filter((other) => other !== name), name];
  for (const forgotten of names.splice(0, names.length - VIEWS)) meta.delete(`${ONE}${forgotten}`);
  if (list?.names.at(-1) !== name) meta.put({ key: LIST, names } satisfies FirstScreens);
  if (before?.found !== screen.found) meta.put(screen);
  await done;
}
