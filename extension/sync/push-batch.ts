import {
  MAX_MUTATIONS,
  MAX_PUSH_BYTES,
  type Mutation,
  type PushRequest,
  SCHEMA_VERSION,
} from '../../shared/sync/wire.ts';
import type { OutboxEntry } from '../store/layout.ts';
import type { StoreTransaction } from '../store/transaction.ts';

/** Room for the request around its mutations. */
const ENVELOPE_BYTES = 1_024;

/** Saves read at first. Each reading after it takes twice as many, so little is read that does not fit. */
const FIRST_PAGE = 4;

/** The next push: the oldest waiting saves, at most `limit` and within the size a server takes. Null when none waits. */
export async function nextPush(transaction: StoreTransaction, limit: number): Promise<PushRequest | null> {
  const meta = await transaction.readMeta();
  const mutations = await fitting(transaction, Math.min(limit, MAX_MUTATIONS));
  if (mutations.length === 0) return null;
  return { clientId: meta.clientId, epoch: meta.epoch, schema: SCHEMA_VERSION, mutations };
}

/** Reads on until the push is full: an import leaves far more than one push holds. */
async function fitting(transaction: StoreTransaction, limit: number): Promise<Mutation[]> {
  const push = emptyPush();
  let after = 0;
  for (let page = FIRST_PAGE; ; page *= 2) {
    const count = Math.min(page, limit - push.mutations.length);
    const entries = await transaction.readOutbox(count, after);
    const isFull = entries.some((entry) => !push.take(mutationOf(entry)));
    if (isFull || entries.length < count || push.mutations.length === limit) return push.mutations;
    after = entries.at(-1)?.mid ?? after;
  }
}

function emptyPush() {
  const encoder = new TextEncoder();
  const mutations: Mutation[] = [];
  let bytes = ENVELOPE_BYTES;
  /** False, and the mutation stays out, when it does not fit any more. */
  const take = (mutation: Mutation): boolean => {
    bytes += encoder.encode(JSON.stringify(mutation)).length + 1;
    // A single save always goes, whatever its size: the store refuses larger ones, and the server has the last word
    if (bytes > MAX_PUSH_BYTES && mutations.length > 0) return false;
    mutations.push(mutation);
    return true;
  };
  return { mutations, take };
}

function mutationOf({ mid, uid, ops }: OutboxEntry): Mutation {
  return { mid, uid, ops: [...ops] };
}
