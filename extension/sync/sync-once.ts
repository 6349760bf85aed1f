import type { Randomness } from '../../shared/sync/randomness.ts';
import { type PullRequest, type PushRequest, SCHEMA_VERSION } from '../../shared/sync/wire.ts';
import type { StoreTransaction, Transactions } from '../store/transaction.ts';
import { applyPull, type PullOutcome } from './apply-pull.ts';
import type { Send, SendProblem } from './exchange.ts';
import { nextPush } from './push-batch.ts';
import { setAside } from './set-aside.ts';
import { rekeyed, startEpoch, startResync } from './rekey.ts';

export interface SyncDeps {
  readonly transactions: Transactions;
  readonly send: Send;
  readonly now: () => number;
  readonly random: Randomness;
}

/** How a run of sync ended. `membersVersion` changes when the list of colleagues should be fetched anew. */
export type SyncResult =
  | { readonly type: 'synced'; readonly membersVersion: number }
  /** Nothing waits, yet the fingerprints differ, and a resync was tried already. */
  | { readonly type: 'differs' }
  | { readonly type: 'failed'; readonly problem: SendProblem };

/** A run that makes no headway this often leaves the rest to the next one. */
const MAX_STALLS = 5;
/** A resync because of differing fingerprints is begun at most once in so many milliseconds. */
const REPAIR_EVERY_MS = 3_600_000;

type Pushed = 'nothing' | 'sent' | 'rekeyed' | 'smaller' | SendProblem;
type Pulled = Exclude<PullOutcome, 'more'> | SendProblem;

/** Pushes what waits and pulls what changed until both are done. No timers, no clock of its own (SPEC.md). */
export async function syncOnce(deps: SyncDeps): Promise<SyncResult> {
  const batch = { limit: Number.MAX_SAFE_INTEGER };
  let stalls = 0;
  while (stalls < MAX_STALLS) {
    const before = await deps.transactions.read(progress);
    const pushed = await pushNext(deps, batch);
    if (typeof pushed === 'object') return failed(await noted(deps, pushed));
    if (pushed === 'smaller') continue;
    if (pushed !== 'rekeyed') {
      const pulled = await pullAll(deps);
      if (typeof pulled === 'object') return failed(await noted(deps, pulled));
      const after = await deps.transactions.read(progress);
      if (pulled === 'settled' && after.waiting === 0) return synced(deps);
      if (pulled === 'differs' && !(await repair(deps))) return { type: 'differs' };
      stalls = after.mark === before.mark ? stalls + 1 : 0;
    } else stalls += 1;
  }
  return failed({ type: 'unavailable', retryAfterMs: null });
}

async function pushNext(deps: SyncDeps, batch: { limit: number }): Promise<Pushed> {
  const request = await deps.transactions.read(async (transaction) => nextPush(transaction, batch.limit));
  if (!request || request.epoch === null) return 'nothing';
  const sent = await deps.send.push(request);
  if (!sent.ok) return refusedPush(deps, request, sent.problem, batch);
  if (sent.answer.status !== 'rekey') return 'sent';
  await deps.transactions.run(async (transaction) => {
    const meta = await transaction.readMeta();
    if (meta.clientId !== request.clientId) return;
    await transaction.writeMeta(await rekeyed(transaction, meta, deps.random));
  });
  return 'rekeyed';
}

/** S19: a push too large or wrong as a whole is halved until the save at fault stands alone; that one is set aside. */
async function refusedPush(
  deps: SyncDeps,
  request: PushRequest,
  problem: SendProblem,
  batch: { limit: number },
): Promise<Pushed> {
  if (problem.type !== 'too-large' && problem.type !== 'refused') return problem;
  const [only, ...others] = request.mutations;
  if (others.length > 0) batch.limit = Math.ceil(request.mutations.length / 2);
  else if (only) {
    const detail = problem.type === 'refused' ? problem.detail : 'larger than the server takes';
    await setAside(deps, request.clientId, only.uid, detail);
    batch.limit = Number.MAX_SAFE_INTEGER;
  }
  return 'smaller';
}

async function pullAll(deps: SyncDeps): Promise<Pulled> {
  for (;;) {
    const request = await deps.transactions.read(nextPull);
    const sent = await deps.send.pull(request);
    if (!sent.ok) return sent.problem;
    const { answer } = sent;
    if (answer.status === 'reset') {
      await deps.transactions.run(async (transaction) =>
        reset(transaction, request, answer.epoch, deps.random),
      );
      return 'rekeyed';
    }
    const when = { now: deps.now(), random: deps.random };
    const outcome = await deps.transactions.run(async (transaction, touched) =>
      applyPull(transaction, touched, when, request, answer),
    );
    if (outcome !== 'more') return outcome;
  }
}

async function nextPull(transaction: StoreTransaction): Promise<PullRequest> {
  const { clientId, epoch, cursor, confirmedMid } = await transaction.readMeta();
  return { clientId, epoch, schema: SCHEMA_VERSION, cursor, confirmedMid };
}

async function reset(
  transaction: StoreTransaction,
  request: PullRequest,
  epoch: string,
  random: Randomness,
): Promise<void> {
  const meta = await transaction.readMeta();
  if (meta.epoch !== request.epoch || meta.cursor !== request.cursor || meta.clientId !== request.clientId)
    return;
  const next =
    meta.epoch === epoch || meta.epoch === null
      ? await startResync(transaction, meta)
      : await startEpoch(transaction, meta, epoch, random);
  await transaction.writeMeta(next);
}

async function repair(deps: SyncDeps): Promise<boolean> {
  return deps.transactions.run(async (transaction) => {
    const meta = await transaction.readMeta();
    const now = deps.now();
    if (meta.repairedAt !== null && Math.abs(now - meta.repairedAt) < REPAIR_EVERY_MS) return false;
    await transaction.writeMeta({ ...(await startResync(transaction, meta)), repairedAt: now });
    return true;
  });
}

/** S29: what the server says of this build is remembered, so that the store refuses saves it could never send. */
async function noted(deps: SyncDeps, problem: SendProblem): Promise<SendProblem> {
  if (problem.type !== 'update-needed') return problem;
  await deps.transactions.run(async (transaction) => {
    await transaction.writeMeta({ ...(await transaction.readMeta()), refusedSchema: SCHEMA_VERSION });
  });
  return problem;
}

async function progress(transaction: StoreTransaction): Promise<{ waiting: number; mark: string }> {
  const meta = await transaction.readMeta();
  const waiting = await transaction.countOutbox();
  return { waiting, mark: [meta.clientId, meta.epoch, meta.cursor, meta.confirmedMid].join(' ') };
}

async function synced(deps: SyncDeps): Promise<SyncResult> {
  const { membersVersion } = await deps.transactions.read(async (transaction) => transaction.readMeta());
  return { type: 'synced', membersVersion: membersVersion ?? 0 };
}

function failed(problem: SendProblem): SyncResult {
  return { type: 'failed', problem };
}
