import { afterEach } from 'vitest';
import { openExisting } from '../../extension/store/open-existing.ts';
import { openStore, type Change, type Store } from '../../extension/store/store.ts';
import { keepStandings, type Standings, type StandingsDeps } from '../../extension/standings/standings.ts';
import { type StandingBlock, unpackBlock } from '../../shared/standings/block.ts';
import type { StandingsMeta } from '../../extension/standings/tables.ts';
import type { Standing } from '../../shared/standings/standing.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

export const NOW = Date.parse('2026-03-02T09:00:00Z');
let made = 0;

export interface Team {
  readonly store: Store;
  readonly database: IDBDatabase;
  readonly clock: { now: number };
  /** A keeper that holds nothing yet, as after a restart of the browser. */
  keeper(deps?: Partial<Pick<StandingsDeps, 'computed' | 'hurried'>>): Standings;
  save(changes: Change[]): Promise<void>;
  standings(): Promise<Map<string, Standing>>;
  meta(): Promise<StandingsMeta>;
  end(): Promise<void>;
}

/** Keeps the standings of a database, in UTC and telling nobody unless said otherwise. */
export function keeperOf(
  database: IDBDatabase,
  now: () => number,
  deps: Partial<Pick<StandingsDeps, 'zone' | 'computed' | 'hurried'>> = {},
): Standings {
  const { zone = 'UTC', computed = () => undefined, hurried = () => false } = deps;
  return keepStandings(database, { now, elapsed: () => 0, zone, computed, hurried });
}

/** Sets up teams that end with the test. */
export function teamsOfTests(): () => Promise<Team> {
  const teams: Team[] = [];
  afterEach(async () => {
    for (const team of teams.splice(0)) await team.end();
  });
  return async () => {
    const team = await setupTeam();
    teams.push(team);
    return team;
  };
}

/** A store of its own, with real Dexie, and standings beside it. */
export async function setupTeam(): Promise<Team> {
  const clock = { now: NOW };
  const name = `standings-${++made}`;
  const wait = async () => undefined;
  const store = await openStore(name, { now: () => clock.now, random: systemRandomness, wait });
  const database = await openExisting(indexedDB, `rapport-${name}`, () => undefined);
  if (!database) throw new Error('the store made no database');
  const all = (table: string) => result(database.transaction(table).objectStore(table).getAll());
  return {
    store,
    database,
    clock,
    keeper: (deps) => keeperOf(database, () => clock.now, deps),
    async save(changes) {
      const saved = await store.edit(changes);
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    },
    async standings() {
      const blocks = (await all('standing')) as StandingBlock[];
      return new Map(blocks.flatMap(unpackBlock).map((standing) => [standing.customerId, standing]));
    },
    async meta() {
      const rows = (await all('meta')) as StandingsMeta[];
      const meta = rows.find((row) => row.key === 'standings');
      if (!meta) throw new Error('no standings yet');
      return meta;
    },
    async end() {
      database.close();
      await store.destroy();
    },
  };
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error));
  return promise;
}

/** Forgets everything derived, so that the next run reads every record anew. */
export async function forgetDerived({ database }: Team): Promise<void> {
  const transaction = database.transaction(['standing', 'purchaseSum', 'meta', 'changed'], 'readwrite');
  for (const table of ['standing', 'purchaseSum', 'changed']) transaction.objectStore(table).clear();
  transaction.objectStore('meta').delete('sums');
  transaction.objectStore('meta').delete('standings');
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
}

const origin = { createdAt: NOW - 86_400_000, createdBy: 'me' };

export function makeCustomer(id: string, fields: object = {}): Change {
  return {
    op: 'create',
    kind: 'customer',
    id,
    doc: { name: `Customer ${id}`, domains: [], stage: 'general', ...origin, ...fields },
  };
}

export function makePurchase(id: string, customerId: string, minor: number, fields: object = {}): Change {
  return {
    op: 'create',
    kind: 'purchase',
    id,
    doc: { customerId, day: '2026-02-01', revenue: { minor, currency: 'EUR' }, ...origin, ...fields },
  };
}
