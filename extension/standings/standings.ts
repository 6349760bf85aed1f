import { areExact, moveWindow } from '../../shared/method/aggregates.ts';
import { momentOf, type Moment } from '../../shared/standings/moment.ts';
import { postToRanks, rankBook } from '../../shared/standings/ranks.ts';
import type { KindName } from '../../shared/records/record-types.ts';
import type { TeamContext } from '../../shared/standings/team-context.ts';
import type { CustomerFacts } from '../../shared/standings/facts.ts';
import type { ChangedEntry, SyncMeta } from '../store/layout.ts';
import { changesIn, isInCurrency, postEntries } from './count-purchases.ts';
import { get } from './database.ts';
import { join, joinAll, loadSums, type PackedSums, packSums, type PurchaseSums } from './purchase-sums.ts';
import { readAllFacts, readComplaining, readFacts } from './read-facts.ts';
import { type ChangeLog, changesSums, customersIn, goesOn, readLog, wholeLog } from './read-log.ts';
import { readSums } from './read-sums.ts';
import { readTeam, TEAM_KINDS } from './read-team.ts';
import { type StandingsMeta, STANDINGS_VERSION } from './tables.ts';
import { metaOf, outlineAll, type Ready, writeAll, writeFew, writeMeta } from './write-standings.ts';

export interface StandingsDeps {
  /** Epoch ms of this device; the server's clock is taken into account. */
  readonly now: () => number;
  /** Milliseconds that only ever rise, for measuring. */
  readonly elapsed: () => number;
  /** The zone that counts while the team has no calendar. */
  readonly zone: string;
  /** Told as soon as standings are stored, before what only makes other pages faster. */
  readonly computed: (caught: Caught) => void;
}

/** What a run did: nothing was due, or some customers were computed, or all. */
export type Caught =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'few'; readonly customerIds: readonly string[] }
  | { readonly kind: 'all'; readonly customers: number };

/** Beyond this many customers reading table by table is faster than customer by customer. */
const FEW = 300;

/** What the outline is made from. */
const OUTLINED: readonly string[] = ['customer', 'contact'] satisfies KindName[];

/** The hours left to a deadline are shown to the half hour, so the clocks of open complaints are wound this often. */
const WIND_CLOCKS_MS = 15 * 60_000;

export interface Standings {
  /** Brings the standings up to what is recorded and to the day. */
  catchUp(): Promise<Caught>;
}

interface Run {
  readonly start: number;
  readonly log: ChangeLog;
  readonly moment: Moment;
  readonly meta: StandingsMeta | null;
}

/** Keeps the standings of the team in `database`. Only one may run at a time. */
export function keepStandings(database: IDBDatabase, deps: StandingsDeps): Standings {
  let held: Ready | null = null;
  return {
    async catchUp() {
      const before = held;
      // Until this run has succeeded, nothing held is sure: what failed half-way is loaded anew.
      held = null;
      const start = deps.elapsed();
      const log = await readLog(database);
      // What a long log says beyond its beginning is not known yet
      const teamChanged = goesOn(log) || log.entries.some((entry) => entry.kinds.some(isTeamKind));
      const { moment, meta } = await begin(
        database,
        deps,
        teamChanged ? null : (before?.moment.team ?? null),
      );
      const run: Run = { start, log, moment, meta: meta && (await withOutline(database, meta)) };
      const concernsAll = isStale(run) || teamChanged || customersIn(log.entries).size > FEW;
      const ready = concernsAll ? null : await readyFor(database, run, before);
      const few = ready && (await computeFew(database, deps, run, ready));
      if (ready !== null && few !== null) {
        held = ready;
        deps.computed(few);
        return few;
      }
      const computed = await computeAll(database, deps, run, concernsAll ? before : null);
      held = computed.ready;
      const all: Caught = { kind: 'all', customers: computed.facts.size };
      deps.computed(all);
      if (!computed.meta.outlined) await outlineAll(database, computed.facts, computed.meta);
      return all;
    },
  };
}

/** Standings may have been stored and the browser closed before the outline was. */
async function withOutline(database: IDBDatabase, meta: StandingsMeta): Promise<StandingsMeta> {
  const isDue = meta.version === STANDINGS_VERSION && meta.state === 'ready' && !meta.outlined;
  return isDue ? outlineAll(database, await readAllFacts(database, ['contacts']), meta) : meta;
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

function rank(sums: PurchaseSums, { team, before }: Moment): Ready['ranks'] {
  return rankBook(sums.book, { measure: team.measure, limits: team.limits, before });
}

/**
 * A few customers changed: the rankings move, and only whom that concerns is computed. Null where another currency is
 * the most frequent now, so that nothing held is right any more.
 */
async function computeFew(
  database: IDBDatabase,
  deps: StandingsDeps,
  run: Run,
  ready: Ready,
): Promise<Caught | null> {
  const { entries, last } = run.log;
  const clocksAt = run.meta?.clocksAt ?? 0;
  const isDue = run.moment.now - clocksAt >= WIND_CLOCKS_MS;
  if (entries.length === 0 && !isDue) return { kind: 'nothing' };
  const { changes, touched } = changesIn(entries, ready.sums, run.moment.team.currency);
  if (!isInCurrency(ready.sums, run.moment.team.currency)) return null;
  const moved = postToRanks(ready.ranks, changes);
  for (const id of touched) join(ready.sums, id);
  const complaining = isDue ? await readComplaining(database) : [];
  const dirty = new Set([...customersIn(entries), ...touched, ...moved, ...complaining]);
  const facts = await readFacts(database, dirty);
  const customers = run.meta?.customers ?? 0;
  const tookMs = { all: run.meta?.tookMs.all ?? null, few: deps.elapsed() - run.start };
  const progress = { done: customers, customers };
  const told = { outlined: run.meta?.outlined ?? false, clocksAt: isDue ? run.moment.now : clocksAt };
  const meta = metaOf(ready, 'ready', progress, tookMs, told);
  const outlined = customersIn(entries.filter(changesOutline));
  await writeFew(database, ready, facts, { dirty, outlined, sums: touched, last, meta });
  return { kind: 'few', customerIds: [...dirty] };
}

function changesOutline({ kinds }: ChangedEntry): boolean {
  return kinds.some((kind) => OUTLINED.includes(kind));
}

interface Computed {
  readonly ready: Ready;
  readonly facts: ReadonlyMap<string, CustomerFacts>;
  readonly meta: StandingsMeta;
}

/** Every customer is computed: the first time, on a new day, for new rules, and after many changes at once. */
async function computeAll(
  database: IDBDatabase,
  deps: StandingsDeps,
  run: Run,
  before: Ready | null,
): Promise<Computed> {
  const { moment, log } = run;
  const tookMs = run.meta?.tookMs ?? { all: null, few: null };
  const known = run.meta?.customers ?? 0;
  const wasOutlined = run.meta?.version === STANDINGS_VERSION && run.meta.outlined;
  const begun = { done: 0, customers: known };
  await writeMeta(database, metaOf({ moment }, 'computing', begun, tookMs, { outlined: wasOutlined }));
  const { sums, ranks, packed, last } = await currentSums(database, moment, log, before);
  const facts = await readAllFacts(database);
  const ready: Ready = { moment, sums, ranks };
  const progress = { done: facts.size, customers: facts.size };
  const outlined = wasOutlined && last === log.read && !log.entries.some(changesOutline);
  const meta = () =>
    metaOf(ready, 'ready', progress, { ...tookMs, all: deps.elapsed() - run.start }, { outlined });
  return { ready, facts, meta: await writeAll(database, ready, facts, { last, meta, sums: packed }) };
}

interface Current extends Pick<Ready, 'sums' | 'ranks'> {
  /** Null where they are stored as they are. */
  readonly packed: PackedSums | null;
  /** How far the log was followed. */
  readonly last: number | null;
}

/** The sums with the log followed, from what is held or stored, or from the purchases themselves; ranked and packed. */
async function currentSums(
  database: IDBDatabase,
  moment: Moment,
  log: ChangeLog,
  before: Ready | null,
): Promise<Current> {
  const set = moment.team.currency;
  const sums = before?.sums ?? (await loadSums(database, moment.window, set));
  if (sums !== null) {
    const changed = await follow(database, sums, log, set);
    moveWindow(sums.book, moment.window);
    joinAll(sums);
    if (isInCurrency(sums, set) && areExact(sums.book)) {
      return {
        sums,
        ranks: rank(sums, moment),
        packed: changed ? packSums(sums, null) : null,
        last: log.last,
      };
    }
  }
  const { sums: anew, last } = await readSums(database, moment.window, set, log.last);
  return { sums: anew, ranks: rank(anew, moment), packed: packSums(anew, null), last };
}

/** Posts the whole log; whether it said anything of purchases. */
async function follow(
  database: IDBDatabase,
  sums: PurchaseSums,
  log: ChangeLog,
  set: string | null,
): Promise<boolean> {
  let changed = false;
  for await (const entries of wholeLog(database, log)) {
    const telling = entries.filter(changesSums);
    postEntries(sums, telling, set);
    changed ||= telling.length > 0;
  }
  return changed;
}
