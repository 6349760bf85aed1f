import type { StandingsMeta } from '../standings/tables.ts';
import type { MemberCard } from '../store/members.ts';
import type { OutboxEntry, RejectedEntry, SyncMeta } from '../store/layout.ts';
import type { ReadOnlyStore, Reading as Rows } from '../store/read-only.ts';
import { MOST_COUNTED } from './card-view.ts';

/** What a card needs of the store besides the people of its mail: it rarely changes between two mails. */
export interface Ledgers {
  /** How many saves wait to be sent, at most `MOST_COUNTED`. */
  readonly waiting: number;
  readonly oldest: OutboxEntry | null;
  readonly rejected: readonly RejectedEntry[];
  /** Null before the first write. */
  readonly sync: SyncMeta | null;
  readonly members: readonly MemberCard[];
  readonly standings: StandingsMeta | null;
  /** Whether something was recorded that the standings have not followed. */
  readonly changing: boolean;
}

const LEDGER_TABLES = ['outbox', 'rejected', 'meta', 'changed'] as const;

/** Where a card has its ledgers from: the store, within the card's own transaction, or what was found there before. */
export interface LedgerSource {
  readonly tables: readonly (typeof LEDGER_TABLES)[number][];
  read(rows: Rows): Promise<Ledgers>;
}

async function readLedgers(rows: Rows): Promise<Ledgers> {
  // `as`: only the store writes these tables, in these layouts.
  const [waiting, oldest, rejected, sync, team, standings, changed] = await Promise.all([
    rows.ledgerKeys('outbox', MOST_COUNTED),
    rows.ledger('outbox', 1) as Promise<OutboxEntry[]>,
    rows.ledger('rejected', MOST_COUNTED) as Promise<RejectedEntry[]>,
    rows.kept('sync') as Promise<SyncMeta | undefined>,
    rows.kept('members') as Promise<{ members: readonly MemberCard[] } | undefined>,
    rows.kept('standings') as Promise<StandingsMeta | undefined>,
    rows.ledgerKeys('changed', 1),
  ]);
  return {
    waiting: waiting.length,
    oldest: oldest[0] ?? null,
    rejected,
    sync: sync ?? null,
    members: team?.members ?? [],
    standings: standings ?? null,
    changing: changed.length > 0,
  };
}

/** Remembers the ledgers between two mails, so that the next one asks the store for its people only. */
export interface LedgerKeeper {
  /** From the store, and remembered. */
  readonly anew: LedgerSource;
  /** As remembered; from the store as long as nothing is. */
  known(): LedgerSource;
  /** Reads them again; whether what was remembered had become wrong. */
  outdated(store: ReadOnlyStore): Promise<boolean>;
}

export function ledgerKeeper(): LedgerKeeper {
  let kept: Ledgers | null = null;
  const anew: LedgerSource = {
    tables: LEDGER_TABLES,
    read: async (rows) => (kept = await readLedgers(rows)),
  };
  return {
    anew,
    known() {
      const known = kept;
      return known === null ? anew : { tables: [], read: async () => known };
    },
    async outdated(store) {
      const before = kept;
      const now = await store.read(LEDGER_TABLES, anew.read);
      return before !== null && JSON.stringify(before) !== JSON.stringify(now);
    },
  };
}
