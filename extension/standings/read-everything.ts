import { areExact, moveWindow } from '../../shared/method/aggregates.ts';
import type { CustomerFacts } from '../../shared/standings/facts.ts';
import type { Moment } from '../../shared/standings/moment.ts';
import { rankBook } from '../../shared/standings/ranks.ts';
import { isInCurrency, postEntries } from './count-purchases.ts';
import { joinAll, loadSums, type PackedSums, packSums, type PurchaseSums } from './purchase-sums.ts';
import { readAllFacts } from './read-facts.ts';
import { type ChangeLog, changesSums, wholeLog } from './read-log.ts';
import { readSums } from './read-sums.ts';
import type { Ready } from './write-standings.ts';

interface Current extends Pick<Ready, 'sums' | 'ranks'> {
  /** Null where they are stored as they are. */
  readonly packed: PackedSums | null;
  /** How far the log was followed. */
  readonly last: number | null;
}

interface Everything extends Current {
  readonly facts: ReadonlyMap<string, CustomerFacts>;
}

/**
 * The sums, and the facts of everybody as they are where the log was followed to, or later. Following the log waits for
 * this worker and reading the facts for the storage, so both are done at once.
 */
export async function readEverything(
  database: IDBDatabase,
  moment: Moment,
  log: ChangeLog,
  before: Ready | null,
): Promise<Everything> {
  const sums = before?.sums ?? (await loadSums(database, moment.window, moment.team.currency));
  if (sums !== null) {
    const [followed, facts] = await Promise.all([
      followedSums(database, moment, log, sums),
      readAllFacts(database),
    ]);
    if (followed) return { ...followed, facts };
  }
  const current = await sumsAnew(database, moment, log);
  return { ...current, facts: await readAllFacts(database) };
}

/** What is held or stored with the log followed, ranked and packed; null where it is not exact, or in another currency. */
async function followedSums(
  database: IDBDatabase,
  moment: Moment,
  log: ChangeLog,
  sums: PurchaseSums,
): Promise<Current | null> {
  const set = moment.team.currency;
  const changed = await follow(database, sums, log, set);
  moveWindow(sums.book, moment.window);
  joinAll(sums);
  if (!isInCurrency(sums, set) || !areExact(sums.book)) return null;
  return {
    sums,
    ranks: rank(sums, moment),
    packed: changed ? packSums(sums, null) : null,
    last: log.last,
  };
}

/** From the purchases themselves. */
async function sumsAnew(database: IDBDatabase, moment: Moment, log: ChangeLog): Promise<Current> {
  const { sums, last } = await readSums(database, moment.window, moment.team.currency, log.last);
  return { sums, ranks: rank(sums, moment), packed: packSums(sums, null), last };
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

export function rank(sums: PurchaseSums, { team, before }: Moment): Ready['ranks'] {
  return rankBook(sums.book, { measure: team.measure, limits: team.limits, before });
}
