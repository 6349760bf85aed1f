import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Doc, KindName } from '../../shared/records/record-types.ts';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { CHANGES_CHANNEL, changesMessage } from './announce.ts';
import type { Change, EditResult } from './change.ts';
import { defineDatabase } from './database.ts';
import { dexieTransactions, withReopening } from './dexie-transactions.ts';
import { edit } from './edit.ts';
import {
  EMPTY_SUMS,
  freshMeta,
  type LocalRow,
  type RejectedEntry,
  type SumsMeta,
  type SyncMeta,
} from './layout.ts';
import { type LocalEntries, localEntries } from './local-entries.ts';
import { type MemberCard, readMembers, writeMembers } from './members.ts';
import { releaseQuarantine } from './quarantine.ts';
import { readSyncState, type SyncState } from './sync-state.ts';
import { StorageFailure, type Transactions } from './transaction.ts';

export type { Change, EditProblem, EditResult } from './change.ts';
export type { RejectedEntry } from './layout.ts';
export type { LocalEntries } from './local-entries.ts';
export type { MemberCard } from './members.ts';
export type { SyncState } from './sync-state.ts';

/** A row of kind `K`: as stored, with its document typed. */
export interface RowOf<K extends KindName> extends Omit<LocalRow, 'doc'> {
  readonly doc: Doc<K>;
}

export interface Store {
  readonly team: string;
  /** Saves changes as one: all of them or none. Resolves when they are on disk. */
  edit(changes: readonly Change[]): Promise<EditResult>;
  /** The row as shown, waiting edits included; undefined when there is none or it was deleted here. */
  get<K extends KindName>(kind: K, id: string): Promise<RowOf<K> | undefined>;
  /** The kind's Dexie table, for queries by index. */
  table<K extends KindName>(kind: K): Table<RowOf<K>, string>;
  syncState(): Promise<SyncState>;
  /** Saves the server did not accept, oldest first. */
  rejections(): Promise<RejectedEntry[]>;
  dismissRejection(uid: string): Promise<void>;
  members(): Promise<MemberCard[]>;
  setMembers(members: readonly MemberCard[]): Promise<void>;
  /** What features remember on this device. */
  readonly local: LocalEntries;
  /** What sync works on. */
  readonly transactions: Transactions;
  close(): void;
  /** Deletes the database with everything in it. */
  destroy(): Promise<void>;
}

export interface StoreDeps {
  readonly now: () => number;
  readonly random: Randomness;
  /** Told when another page's older version keeps the database from opening (true), and when that ends. */
  readonly onBlocked?: (blocked: boolean) => void;
  readonly wait?: (ms: number) => Promise<void>;
}

/** Opens the store of a team, creating it at the first visit. Throws `StorageFailure` when the storage cannot be used. */
export async function openStore(team: string, deps: StoreDeps): Promise<Store> {
  const database = defineDatabase(team);
  const wait = deps.wait ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  const transactions = dexieTransactions(database, {
    wait,
    announce: (touched) => channel.postMessage(changesMessage(team, touched)),
  });
  giveWay(database, deps.onBlocked ?? (() => undefined));
  const opened = begin(database, deps.random);
  await withReopening(database, wait, async () => database.open());
  opened();
  await transactions.run(releaseQuarantine);
  return storeOver(team, database, transactions, channel, deps);
}

/** Lets another page upgrade or delete the database: closes for it, and opens again at the next use. */
function giveWay(database: Dexie, onBlocked: (blocked: boolean) => void): void {
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: false });
    return false;
  });
  database.on('blocked', () => onBlocked(true));
  database.on('ready', () => onBlocked(false), true);
}

/**
 * A new database has its sync state from the first moment: a page may be closed, and others look in, at any later one.
 * The function returned says that it is open. Should it be made anew after that, it was deleted meanwhile: what is
 * still at work in this page must not bring it back.
 */
function begin(database: Dexie, random: Randomness): () => void {
  let opened = false;
  database.on('populate', (creation) => {
    if (opened) throw new DOMException(`${database.name} was deleted`, 'InvalidStateError');
    const began: (SyncMeta | SumsMeta)[] = [freshMeta(random), EMPTY_SUMS];
    return creation.table('meta').bulkAdd(began);
  });
  return () => void (opened = true);
}

function storeOver(
  team: string,
  database: Dexie,
  transactions: Transactions,
  channel: BroadcastChannel,
  deps: StoreDeps,
): Store {
  const table = <K extends KindName>(kind: K) => database.table<RowOf<K>, string>(kind);
  return {
    team,
    transactions,
    table,
    local: localEntries(database),
    async edit(changes) {
      try {
        return await edit(transactions, deps, changes);
      } catch (error) {
        if (error instanceof StorageFailure) return { ok: false, problem: error.problem };
        throw error;
      }
    },
    async get(kind, id) {
      const row = await table(kind).get(id);
      return row?.deleted === 1 ? undefined : row;
    },
    syncState: async () => transactions.read(readSyncState),
    rejections: async () => transactions.read(async (transaction) => transaction.readRejected()),
    dismissRejection: async (uid) =>
      transactions.run(async (transaction) => transaction.deleteRejected([uid])),
    members: async () => readMembers(database),
    setMembers: async (members) => writeMembers(database, members),
    close() {
      channel.close();
      database.close();
    },
    async destroy() {
      channel.close();
      await database.delete({ disableAutoOpen: true });
    },
  };
}
