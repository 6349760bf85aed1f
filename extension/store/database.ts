import { Dexie, type Table, type Transaction } from 'dexie';
import { kindNames, recordKinds } from '../../shared/records/record-types.ts';
import type { AnyKind } from '../../shared/sync/kind-of.ts';
import { DERIVED_TABLES } from './layout.ts';

/** The database of a team. */
export function databaseName(team: string): string {
  return `rapport-${team}`;
}

/** Tables that are not records. `met` lists what a whole resync has met so far. */
const OWN_TABLES = {
  outbox: 'mid, &uid, *ids',
  journal: 'uid, confirmedAt',
  rejected: 'uid, at',
  quarantine: 'key',
  met: '',
  meta: 'key',
  changed: '++',
  standing: '',
  outline: '',
  history: '',
  purchaseSum: '',
} as const;

const DERIVED: readonly string[] = DERIVED_TABLES satisfies readonly (keyof typeof OWN_TABLES)[];

/** Every table a save or a pull may touch: what is derived is written beside them without anybody waiting. */
export function recordTables(database: Dexie): Table[] {
  return database.tables.filter((table) => !DERIVED.includes(table.name));
}

/**
 * Dexie adds a table or an index that the registry gained since the last visit without a new version number, so a new
 * record kind needs no edit here. The number only ever rises for a change of the tables above.
 */
const VERSION = 6;

/** The Dexie definition of a kind's table: `id`, its indexes under `doc.`, and its match keys. */
export function tableOf(kind: AnyKind): string {
  return ['id', '*keys', ...kind.indexes.map(underDoc)].join(', ');
}

/** Defines the database without opening it. `kinds` is the registry, except in tests of growing it. */
export function defineDatabase(
  team: string,
  kinds: readonly AnyKind[] = kindNames.map((name) => recordKinds[name]),
): Dexie {
  const database = new Dexie(databaseName(team), {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  });
  const tables = Object.fromEntries(kinds.map((kind) => [kind.name, tableOf(kind)]));
  database
    .version(VERSION)
    .stores({ ...OWN_TABLES, ...tables })
    .upgrade(forgetDerived);
  return database;
}

/** The log and what followed from it may be in an earlier layout: they are made again from the records. */
async function forgetDerived(upgrade: Transaction): Promise<void> {
  await upgrade.table('changed').clear();
  await upgrade.table('meta').bulkDelete(['sums', 'standings']);
}

export type OwnTable = keyof typeof OWN_TABLES;

/** One of the tables that are not records. */
export function ownTable<T, Key>(database: Dexie, name: OwnTable): Table<T, Key> {
  return database.table<T, Key>(name);
}

/** `[customerId+at]` becomes `[doc.customerId+doc.at]`; a leading `*` or `&` stays in front. */
function underDoc(index: string): string {
  return index.replaceAll(/[\w$.]+/g, (path) => `doc.${path}`);
}
