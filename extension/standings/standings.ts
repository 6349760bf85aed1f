import { momentOf, type Moment } from '../../shared/standings/moment.ts';
import { postToRanks } from '../../shared/standings/ranks.ts';
import type { TeamContext } from '../../shared/standings/team-context.ts';
import type { CustomerFacts } from '../../shared/standings/facts.ts';
import type { SyncMeta } from '../store/layout.ts';
import { changesIn, isInCurrency } from './count-purchases.ts';
import { get } from './database.ts';
import { directoryOf } from './directory.ts';
import {
  amendExtraction,
  beginExtraction,
  changesHistory,
  changesOutline,
  extract,
  type Extraction,
} from './extracts.ts';
import { join, loadSums } from './purchase-sums.ts';
import { rank, readEverything } from './read-everything.ts';
import { readComplaining, readFacts } from './read-facts.ts';
import { type ChangeLog, customersIn, goesOn, readLog, trimFollowed } from './read-log.ts';
import { readNotes } from './read-notes.ts';
import { readTeam, TEAM_KINDS } from './read-team.ts';
import { type StandingsMeta, STANDINGS_VERSION } from './tables.ts';
import {
  givenBy,
  metaOf,
  type Ready,
  writeAll,
  writeExtracted,
  writeFew,
  writeMeta,
} from './write-standings.ts';

export interface StandingsDeps {
  /** Epoch ms of this device; the server's clock is taken into account. */
  readonly now: () => number;
  /** Milliseconds that only ever rise, for measuring. */
  readonly elapsed: () => number;
  /** The zone that counts while the team has no calendar. */
  readonly zone: string;
  /** Told as soon as standings are stored, before what only makes other pages faster. */
  readonly computed: (caught: Caught) => void;
  /** Whether a change waits to be followed, to which what only makes other pages faster gives way. */
  readonly hurried: () => boolean;
}

/** What a run did: nothing was due, or some customers were computed, or all. */
export type Caught =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'few'; readonly customerIds: readonly string[] }
  | { readonly kind: 'all'; readonly customers: number };

/** Beyond this many customers reading table by table is faster than customer by customer. */
const FEW = 300;

/** The hours left to a deadline are shown to the half hour, so the clocks of open complaints are wound this often. */
const WIND_CLOCKS_MS = 15 * 60_000;

export interface Standings {
  /** Brings the standings up to what is recorded and to the day. */
  catchUp(): Promise<Caught>;
}

interface Run {
  readonly start: number;
  readonly log: ChangeLog;
  /** Whether the rules or settings of the team may have changed. */
  readonly teamChanged: boolean;
  readonly moment: Moment;
  readonly meta: StandingsMeta | null;
}

/** What a run leaves for the next one. */
interface Held {
  readonly ready: Ready;
  /** Extracts that gave way; null where all are written. */
  readonly extraction: Extraction | null;
}

/** Keeps the standings of the team in `database`. Only one may run at a time. */
export function keepStandings(database: IDBDatabase, deps: StandingsDeps): Standings {
  let held: Held | null = null;
  return {
    async catchUp() {
      const before = held;
      // Until this run has succeeded, nothing held is sure: what failed half-way is loaded anew.
      held = null;
      const done = await compute(database, deps, before);
      deps.computed(done.caught);
      if (done.caught.kind === 'all') await trimFollowed(database, done.meta);
      held = { ready: done.ready, extraction: await extractRest(database, deps, done) };
      return done.caught;
    },
  };
}

interface Done {
  readonly caught: Caught;
  readonly ready: Ready;
  readonly meta: StandingsMeta;
  readonly extraction: Extraction | null;
  /** Everybody's facts where they were read; null else. */
  readonly facts: ReadonlyMap<string, CustomerFacts> | null;
}

async function compute(database: IDBDatabase, deps: StandingsDeps, before: Held | null): Promise<Done> {
  const start = deps.elapsed();
  const log = await readLog(database);
  // What a long log says beyond its beginning is not known yet
  const teamChanged = goesOn(log) || log.entries.some((entry) => entry.kinds.some(isTeamKind));
  const known = teamChanged ? null : (before?.ready.moment.team ?? null);
  const run: Run = { start, log, teamChanged, ...(await begin(database, deps, known)) };
  const { meta } = run;
  const concernsAll = isStale(run) || teamChanged || customersIn(log.entries).size > FEW;
  if (concernsAll || meta === null) return computeAll(database, deps, run, before?.ready ?? null);
  const ready = await readyFor(database, run, before?.ready ?? null);
  const few =
    ready && (await computeFew(database, deps, { ...run, meta }, ready, before?.extraction ?? null));
  return few ?? computeAll(database, deps, run, null);
}

/** Writes the extracts that are due, those of whoever has changed since included; what is left after giving way. */
async function extractRest(
  database: IDBDatabase,
  { hurried }: StandingsDeps,
  { ready, meta, extraction, facts }: Done,
): Promise<Extraction | null> {
  if (meta.extracted) return null;
  const rest = extraction ?? (await beginExtraction(database, facts));
  if (!(await extract(database, rest, givenBy(ready.moment), hurried))) return rest;
  const everybody = [...rest.customers.values()].flatMap((some) => [...some.values()]);
  await writeExtracted(database, meta, directoryOf(everybody));
  return null;
}

function isTeamKind(kind: string): boolean {
  return TEAM_KINDS.some((one) => one === kind);
}

async function begin(
  database: IDBDatabase,
  deps: StandingsDeps,
  known: TeamContext | null,
): Promise<{ moment: Moment; meta: StandingsMeta | null }> {
  const transaction = database.transaction('meta', 'readonly');
  const [sync, meta] = await Promise.all([
    get<SyncMeta>(transaction, 'meta', 'sync'),
    get<StandingsMeta>(transaction, 'meta', 'standings'),
  ]);
  const team = known ?? (await readTeam(database, deps.zone));
  return { moment: momentOf(team, deps.now() + (sync?.serverOffset ?? 0)), meta: meta ?? null };
}

function isStale({ meta, moment }: Run): boolean {
  return meta?.version !== STANDINGS_VERSION || meta.state !== 'ready' || meta.day !== moment.today;
}

/** What is held, or loaded from what was stored; null where all must be made again. */
async function readyFor(database: IDBDatabase, { moment }: Run, before: Ready | null): Promise<Ready | null> {
  if (before !== null) return { ...before, moment };
  const sums = await loadSums(database, moment.window, moment.team.currency);
  return sums === null ? null : { moment, sums, ranks: rank(sums, moment) };
}

/**
 * A few customers changed: the rankings move, and only whom that concerns is computed. Null where another currency is
 * the most frequent now, so that nothing held is right any more.
 */
async function computeFew(
  database: IDBDatabase,
  deps: StandingsDeps,
  run: Run & { readonly meta: StandingsMeta },
  ready: Ready,
  extraction: Extraction | null,
): Promise<Done | null> {
  const { entries, last } = run.log;
  const { clocksAt, customers, extracted, tookMs } = run.meta;
  const done = { ready, extraction, facts: null };
  const isDue = run.moment.now - clocksAt >= WIND_CLOCKS_MS;
  if (entries.length === 0 && !isDue) return { ...done, caught: { kind: 'nothing' }, meta: run.meta };
  const { changes, touched } = changesIn(entries, ready.sums, run.moment.team.currency);
  if (!isInCurrency(ready.sums, run.moment.team.currency)) return null;
  const moved = postToRanks(ready.ranks, changes);
  for (const id of touched) join(ready.sums, id);
  const complaining = isDue ? await readComplaining(database) : [];
  const dirty = new Set([...customersIn(entries), ...touched, ...moved, ...complaining]);
  const facts = await readFacts(database, dirty);
  const outlined = customersIn(entries.filter(changesOutline));
  const retold = customersIn(entries.filter((one) => changesHistory(one) || changesOutline(one)));
  const notes = await readNotes(database, retold);
  if (extraction) amendExtraction(extraction, dirty, facts, notes);
  const meta = metaOf(
    ready,
    'ready',
    { done: customers, customers },
    { all: tookMs.all, few: deps.elapsed() - run.start },
    { extracted, followed: last, clocksAt: isDue ? run.moment.now : clocksAt },
  );
  await writeFew(database, ready, facts, { dirty, outlined, notes, sums: touched, last, meta });
  return { ...done, caught: { kind: 'few', customerIds: [...dirty] }, meta };
}

/** Every customer is computed: the first time, on a new day, for new rules, and after many changes at once. */
async function computeAll(
  database: IDBDatabase,
  deps: StandingsDeps,
  run: Run,
  before: Ready | null,
): Promise<Done> {
  const { moment, log } = run;
  const tookMs = run.meta?.tookMs ?? { all: null, few: null };
  const known = run.meta?.customers ?? 0;
  const wasExtracted = run.meta?.version === STANDINGS_VERSION && run.meta.extracted;
  const begun = { done: 0, customers: known };
  const sofar = { extracted: wasExtracted, followed: run.meta?.followed ?? null };
  await writeMeta(database, metaOf({ moment }, 'computing', begun, tookMs, sofar));
  const { sums, ranks, packed, last, facts } = await readEverything(database, moment, log, before);
  const ready: Ready = { moment, sums, ranks };
  const progress = { done: facts.size, customers: facts.size };
  const isSame = !run.teamChanged && !log.entries.some((one) => changesOutline(one) || changesHistory(one));
  const extracted = wasExtracted && last === log.read && isSame;
  const meta = () =>
    metaOf(
      ready,
      'ready',
      progress,
      { ...tookMs, all: deps.elapsed() - run.start },
      { extracted, followed: last },
    );
  const written = await writeAll(database, ready, facts, { meta, sums: packed });
  const caught: Caught = { kind: 'all', customers: facts.size };
  return { caught, ready, meta: written, extraction: null, facts };
}
