import type { KindName } from '../../../shared/records/record-types.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Ranks } from '../../../shared/standings/ranks.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import type { ChangesMessage } from '../../store/announce.ts';
import type { Base } from './base.ts';
import {
  type Ledger,
  pagesOf,
  readAll,
  readCustomers,
  readAllPeople,
  readLedger,
  readOf,
  readOutline,
  readPeople,
  readRanks,
  readStandings,
  type Source,
} from './read-base.ts';

/** Kinds whose change concerns the rules everything follows from. */
const RULES: readonly string[] = ['setting', 'standard', 'policy', 'calendar'] satisfies KindName[];

/** Under this name the rankings are kept; they follow the standings. */
const RANKS = 'standing ranks';

export interface BaseDeps {
  /** Opens the team's database if it is there; asked again for every reading. */
  readonly source: () => Promise<Source>;
  readonly now: () => number;
  /** Counts while the team has no calendar of its own. */
  readonly zone: string;
}

type Followed = Pick<ChangesMessage, 'kinds' | 'customerIds'>;

export interface KeptBase {
  /** The base with everything followed so far; waits for the first reading. */
  current(): Promise<Base>;
  /** Follows a change; resolves once `current` shows it. */
  follow(change: Followed): Promise<void>;
}

interface State {
  readonly customers: Map<string, Recorded<'customer'>>;
  readonly standings: Map<string, Standing>;
  /** Null until somebody asks for it. */
  people: Promise<Map<string, string>> | null;
  ledger: Ledger;
}

/** Reads the base once, then only what changes. Changes are followed one after another. */
export function keepBase(deps: BaseDeps): KeptBase {
  const kinds = new Map<string, Promise<unknown>>();
  let derived = new Map<string, unknown>();
  let version = 0;
  const state = readState(deps);
  let last: Promise<unknown> = state;
  const followAfter = async (earlier: Promise<unknown>, change: Followed): Promise<void> => {
    await earlier;
    for (const kind of change.kinds) kinds.delete(kind);
    if (change.kinds.includes('standing')) kinds.delete(RANKS);
    try {
      await followInto(await state, change, deps);
    } catch {
      // The connection was closed half-way (an upgrade, storage restarted): what it read may be incomplete.
      await followInto(await state, { kinds: change.kinds, customerIds: 'many' }, deps);
    }
    derived = new Map();
    version += 1;
  };
  return {
    async current() {
      await last;
      return baseOf(await state, version, deps, kinds, derived);
    },
    follow(change) {
      const followed = followAfter(last, change);
      last = followed;
      return followed;
    },
  };
}

async function readState(deps: BaseDeps): Promise<State> {
  const source = await deps.source();
  const [outlined, standings, ledger] = await Promise.all([
    readOutline(source),
    readStandings(source, null),
    readLedger(source, deps.zone, deps.now()),
  ]);
  const customers = outlined?.customers ?? (await readAll(source, 'customer'));
  return {
    customers: new Map(customers.map((one) => [one.id, one])),
    people: outlined && Promise.resolve(outlined.people),
    standings: new Map(standings.map((one) => [one.customerId, one])),
    ledger,
  };
}

async function followInto(state: State, { kinds, customerIds }: Followed, deps: BaseDeps): Promise<void> {
  const source = await deps.source();
  const ids = customerIds === 'many' ? null : customerIds;
  if (kinds.includes('customer')) await replaceCustomers(state, source, ids);
  if (kinds.includes('contact')) await replacePeople(state, source, ids);
  if (kinds.includes('standing')) await replaceStandings(state, source, ids);
  if (kinds.includes('standing') || kinds.some((kind) => RULES.includes(kind)))
    state.ledger = await readLedger(source, deps.zone, deps.now());
}

async function replaceCustomers(state: State, source: Source, ids: readonly string[] | null): Promise<void> {
  const found = ids === null ? await readAll(source, 'customer') : await readCustomers(source, ids);
  for (const id of ids ?? [...state.customers.keys()]) state.customers.delete(id);
  for (const one of found) state.customers.set(one.id, one);
}

async function replacePeople(state: State, source: Source, ids: readonly string[] | null): Promise<void> {
  const known = await state.people;
  if (ids === null) state.people = null;
  else for (const [id, there] of await readPeople(source, ids)) known?.set(id, there);
}

async function replaceStandings(state: State, source: Source, ids: readonly string[] | null): Promise<void> {
  const found = await readStandings(source, ids);
  for (const id of ids ?? [...state.standings.keys()]) state.standings.delete(id);
  for (const one of found) state.standings.set(one.customerId, one);
}

function baseOf(
  state: State,
  version: number,
  deps: BaseDeps,
  kinds: Map<string, Promise<unknown>>,
  derived: Map<string, unknown>,
): Base {
  const { customers, standings, ledger } = state;
  return {
    version,
    customers,
    standings,
    progress: ledger.standings,
    moment: ledger.moment,
    members: ledger.members,
    all: <K extends KindName>(kind: K) => {
      const known = kinds.get(kind) ?? deps.source().then((source) => readAll(source, kind));
      kinds.set(kind, known);
      // `as`: kept under its kind's name
      return known as Promise<readonly Recorded<K>[]>;
    },
    people: () => (state.people ??= deps.source().then(readAllPeople)),
    async *pages(kind) {
      yield* pagesOf(await deps.source(), kind);
    },
    ranks: async () => {
      const known =
        kinds.get(RANKS) ?? deps.source().then(async (source) => readRanks(source, ledger.moment));
      kinds.set(RANKS, known);
      return known as Promise<Ranks | null>; // `as`: kept under this name
    },
    of: async (kind, customerId) => readOf(await deps.source(), kind, customerId),
    derive: <T>(name: string, make: () => T): T => {
      if (!derived.has(name)) derived.set(name, make());
      return derived.get(name) as T; // `as`: a name is always made by the same function
    },
  };
}
