import type { KindName } from '../../../shared/records/record-types.ts';
import { recordKinds } from '../../../shared/records/record-types.ts';
import { blockOf, BLOCKS, type StandingBlock, unpackBlock } from '../../../shared/standings/block.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import { momentOf, type Moment } from '../../../shared/standings/moment.ts';
import { rankBook, type Ranks } from '../../../shared/standings/ranks.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import { teamContext } from '../../../shared/standings/team-context.ts';
import { numberedPages, pages } from '../../standings/database.ts';
import { loadSums } from '../../standings/purchase-sums.ts';
import { readTeam, recorded } from '../../standings/read-team.ts';
import { type Outline, OUTLINES, peopleText, unpackOutline } from '../../standings/outline.ts';
import { customersIn } from '../../standings/read-log.ts';
import { type StandingsMeta, STANDINGS_VERSION } from '../../standings/tables.ts';
import type { ChangedEntry, LocalRow, SyncMeta } from '../../store/layout.ts';
import type { MemberCard } from '../../store/members.ts';
import { answer } from '../../store/open-existing.ts';
import type { CustomerKind } from './base.ts';

/** Saves the log may hold so that reading the customers of each by itself is still faster. */
const MOST_WAITING = 64;

/** Null: nothing was ever stored here. Every function below then finds nothing. */
export type Source = IDBDatabase | null;

export async function* pagesOf<K extends KindName>(source: Source, kind: K): AsyncGenerator<Recorded<K>[]> {
  if (!source?.objectStoreNames.contains(kind)) return;
  for await (const rows of pages(source, kind)) yield live<K>(rows);
}

function live<K extends KindName>(rows: readonly LocalRow[]): Recorded<K>[] {
  return rows.flatMap((row) => (row.deleted === 1 ? [] : [recorded<K>(row)]));
}

export async function readAll<K extends KindName>(source: Source, kind: K): Promise<Recorded<K>[]> {
  const all: Recorded<K>[] = [];
  for await (const page of pagesOf(source, kind)) for (const one of page) all.push(one);
  return all;
}

/** Records of one customer in the order of the index: by time where it has one. */
export async function readOf<K extends CustomerKind>(
  source: Source,
  kind: K,
  customerId: string,
): Promise<Recorded<K>[]> {
  if (!source?.objectStoreNames.contains(kind)) return [];
  const declared = recordKinds[kind].indexes.find((one) => /^\[?customerId\b/.test(one)) ?? '';
  const range = declared.startsWith('[')
    ? IDBKeyRange.bound([customerId], [customerId, []])
    : IDBKeyRange.only(customerId);
  const index = source
    .transaction(kind, 'readonly')
    .objectStore(kind)
    .index(declared.replaceAll(/\w+/g, (field) => `doc.${field}`));
  return live<K>(await answer<LocalRow[]>(index.getAll(range), []));
}

/** Customers and what the people of each are found by. */
export interface Outlined {
  readonly customers: Recorded<'customer'>[];
  readonly people: Map<string, string>;
}

/** Every customer from the outline and what the log has since; null where it is not whole or much has changed. */
export async function readOutline(source: Source): Promise<Outlined | null> {
  if (!source?.objectStoreNames.contains('outline')) return null;
  const transaction = source.transaction(['meta', 'changed'], 'readonly');
  const [meta, waiting] = await Promise.all([
    answer<StandingsMeta | undefined>(transaction.objectStore('meta').get('standings'), undefined),
    answer<ChangedEntry[]>(transaction.objectStore('changed').getAll(null, MOST_WAITING + 1), []),
  ]);
  if (meta?.version !== STANDINGS_VERSION || !meta.extracted || waiting.length > MOST_WAITING) return null;
  const customers = new Map<string, Recorded<'customer'>>();
  const people = new Map<string, string>();
  for await (const outlines of numberedPages<Outline>(source, 'outline', OUTLINES)) {
    for (const [customer, there] of outlines.flatMap(unpackOutline)) {
      customers.set(customer.id, customer);
      people.set(customer.id, there);
    }
  }
  const changed = [...customersIn(waiting)];
  for (const id of changed) customers.delete(id);
  for (const one of await readCustomers(source, changed)) customers.set(one.id, one);
  for (const [id, there] of await readPeople(source, changed)) people.set(id, there);
  // In the order of the table itself, so that what is equal stands in the same order from either source.
  return { customers: [...customers.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), people };
}

/** What the people of some customers are found by. */
export async function readPeople(source: Source, ids: readonly string[]): Promise<[string, string][]> {
  return Promise.all(
    ids.map(async (id) => [id, peopleText(await readOf(source, 'contact', id))] satisfies [string, string]),
  );
}

/** The same of all customers, from the contacts themselves. */
export async function readAllPeople(source: Source): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  for await (const page of pagesOf(source, 'contact'))
    for (const contact of page) {
      const before = people.get(contact.customerId);
      const there = peopleText([contact]);
      people.set(contact.customerId, before === undefined ? there : `${before}\n${there}`);
    }
  return people;
}

/** The named customers that are recorded. */
export async function readCustomers(source: Source, ids: readonly string[]): Promise<Recorded<'customer'>[]> {
  if (!source) return [];
  const store = source.transaction('customer', 'readonly').objectStore('customer');
  const rows = await Promise.all(ids.map((id) => answer<LocalRow | undefined>(store.get(id), undefined)));
  return live(rows.filter((row) => row !== undefined));
}

/** Standings of all customers, or of those in the blocks of some. */
export async function readStandings(source: Source, ids: readonly string[] | null): Promise<Standing[]> {
  if (!source?.objectStoreNames.contains('standing')) return [];
  if (ids === null) return allStandings(source);
  const store = source.transaction('standing', 'readonly').objectStore('standing');
  const blocks = await Promise.all(
    [...new Set(ids.map(blockOf))].map((block) =>
      answer<StandingBlock | undefined>(store.get(block), undefined),
    ),
  );
  return blocks.flatMap((block) => (block ? unpackBlock(block) : []));
}

async function allStandings(source: IDBDatabase): Promise<Standing[]> {
  const all: Standing[] = [];
  for await (const blocks of numberedPages<StandingBlock>(source, 'standing', BLOCKS)) {
    for (const block of blocks) for (const one of unpackBlock(block)) all.push(one);
  }
  return all;
}

/** What the base knows besides records. */
export interface Ledger {
  readonly standings: StandingsMeta | null;
  readonly members: readonly MemberCard[];
  readonly moment: Moment;
}

export async function readLedger(source: Source, zone: string, now: number): Promise<Ledger> {
  if (!source) return { standings: null, members: [], moment: momentOf(noTeam(zone), now) };
  const meta = source.transaction('meta', 'readonly').objectStore('meta');
  const [sync, standings, members] = await Promise.all([
    answer<SyncMeta | undefined>(meta.get('sync'), undefined),
    answer<StandingsMeta | undefined>(meta.get('standings'), undefined),
    answer<{ members: readonly MemberCard[] } | undefined>(meta.get('members'), undefined),
  ]);
  const team = await readTeam(source, zone);
  return {
    standings: standings ?? null,
    members: members?.members ?? [],
    moment: momentOf(team, now + (sync?.serverOffset ?? 0)),
  };
}

function noTeam(zone: string) {
  return teamContext({ settings: [], standards: [], policies: [], calendars: [] }, zone);
}

/** The rankings as the standings follow from them; null where no sums are stored. */
export async function readRanks(source: Source, moment: Moment): Promise<Ranks | null> {
  if (!source?.objectStoreNames.contains('purchaseSum')) return null;
  const { team, window, before } = moment;
  const sums = await loadSums(source, window, team.currency);
  return sums && rankBook(sums.book, { measure: team.measure, limits: team.limits, before });
}
