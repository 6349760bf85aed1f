import type { Database } from '../db/connect.ts';
import { describeError, type Log } from '../http/log.ts';
import { FORGET_AT_ONCE, forgetSome } from './forget.ts';

const EVERY_MS = 3_600_000;
/** Transactions of one run; what is left over waits an hour. */
const MAX_ROUNDS = 50;

export interface MaintenanceDeps {
  readonly db: Database;
  /** Server time in milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
  /** Calls back once after so many milliseconds; the function returned prevents that. */
  readonly after: (ms: number, task: () => void) => () => void;
}

/** Tidies up every hour, beginning an hour from now, until the function returned is called. */
export function startMaintenance(deps: MaintenanceDeps): () => void {
  let ended = false;
  let cancel = deps.after(EVERY_MS, run);
  function run(): void {
    void maintain(deps).finally(() => {
      if (!ended) cancel = deps.after(EVERY_MS, run);
    });
  }
  return () => {
    ended = true;
    cancel();
  };
}

/** One run: short transactions in the write queue, so that people's saves go between them. Never throws. */
export async function maintain({ db, now, log }: Omit<MaintenanceDeps, 'after'>): Promise<void> {
  const total = { tombstones: 0, mutations: 0 };
  try {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const { tombstones, mutations } = await db.write((tx) => forgetSome(tx, now()));
      total.tombstones += tombstones;
      total.mutations += mutations;
      if (tombstones < FORGET_AT_ONCE && mutations < FORGET_AT_ONCE) break;
    }
    if (total.tombstones + total.mutations > 0) log({ level: 'info', event: 'forgotten', ...total });
  } catch (error) {
    // Nothing depends on it today; the next run tries again
    log({ level: 'error', event: 'maintenance-failed', ...describeError(error) });
  }
}
