import { type Clock, mergeStamp } from '../../shared/sync/clock.ts';
import { fingerprintText } from '../../shared/sync/fingerprint.ts';
import type { PullRequest, PullResponse } from '../../shared/sync/wire.ts';
import type { Randomness } from '../../shared/sync/randomness.ts';
import type { SyncMeta } from '../store/layout.ts';
import type { StoreTransaction, Touched } from '../store/transaction.ts';
import { confirm, confirmation } from './confirm.ts';
import { offerAgain } from './offer-again.ts';
import { rekeyed } from './rekey.ts';
import { sweepUnmet, writeConfirmed } from './write-confirmed.ts';

export type OkPull = PullResponse & { status: 'ok' };

/**
 * What became of an answer: `stale` was overtaken and changed nothing; `rekeyed` found this client's numbers used by
 * another profile; `differs` ended with fingerprints apart.
 */
export type PullOutcome = 'more' | 'settled' | 'stale' | 'rekeyed' | 'differs';

/** Takes over one page of a pull, in the transaction it is given (SPEC.md, S30 to S37). */
export async function applyPull(
  transaction: StoreTransaction,
  touched: Touched,
  deps: { readonly now: number; readonly random: Randomness },
  request: PullRequest,
  answer: OkPull,
): Promise<PullOutcome> {
  const meta = await transaction.readMeta();
  if (!isCurrent(meta, request, answer)) return 'stale';
  let next: SyncMeta = {
    ...meta,
    epoch: answer.epoch,
    cursor: answer.cursor,
    membersVersion: answer.membersVersion,
    clock: clockAfter(meta.clock, answer),
    serverOffset: answer.serverTime - deps.now,
    refusedSchema: answer.oldestSchema > request.schema ? request.schema : null,
  };
  next = { ...next, fingerprint: await writeConfirmed(transaction, touched, next, answer) };
  if (answer.lastMid === null) {
    await transaction.writeMeta(next);
    return 'more';
  }
  if (next.resyncing) {
    next = {
      ...next,
      fingerprint: await sweepUnmet(transaction, touched, next.fingerprint),
      resyncing: false,
    };
  }
  const last = { mid: answer.lastMid, uid: answer.lastUid };
  const verdict = await confirmation(transaction, next, last);
  if (verdict === 'forked') {
    await transaction.writeMeta(await rekeyed(transaction, next, deps.random));
    return 'rekeyed';
  }
  next = await confirm(transaction, touched, next, {
    last,
    rejected: answer.rejected,
    now: answer.serverTime,
  });
  next = await offerAgain(transaction, touched, next, deps);
  return finish(transaction, next, answer, deps.now);
}

/** S30: the answer belongs to the state the store is still in. */
function isCurrent(meta: SyncMeta, request: PullRequest, answer: OkPull): boolean {
  const sameEpoch = meta.epoch === request.epoch && (meta.epoch === null || meta.epoch === answer.epoch);
  return sameEpoch && meta.clientId === request.clientId && meta.cursor === request.cursor;
}

/** S7: whatever is stamped from now on is greater than all that was seen. */
function clockAfter(clock: Clock, answer: OkPull): Clock {
  let after = clock;
  for (const row of answer.rows)
    for (const stamp of Object.values(row.stamps)) after = mergeStamp(after, stamp);
  return after;
}

async function finish(
  transaction: StoreTransaction,
  meta: SyncMeta,
  answer: OkPull,
  now: number,
): Promise<PullOutcome> {
  const agrees = fingerprintText(meta.fingerprint) === answer.fingerprint;
  const lastSyncedAt = agrees && (await transaction.countOutbox()) === 0 ? now : meta.lastSyncedAt;
  await transaction.writeMeta({ ...meta, agrees, lastSyncedAt });
  return agrees ? 'settled' : 'differs';
}
