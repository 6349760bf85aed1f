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

/** The next push: the oldest waiting saves, at most `limit` and within the size a server takes. Null when none waits. */
export async function nextPush(transaction: StoreTransaction, limit: number): Promise<PushRequest | null> {
  const meta = await transaction.readMeta();
  const entries = await transaction.readOutbox(Math.min(limit, MAX_MUTATIONS));
  const mutations = withinSize(entries.map(mutationOf));
  if (mutations.length === 0) return null;
  return { clientId: meta.clientId, epoch: meta.epoch, schema: SCHEMA_VERSION, mutations };
}

function mutationOf({ mid, uid, ops }: OutboxEntry): Mutation {
  return { mid, uid, ops: [...ops] };
}

function withinSize(mutations: readonly Mutation[]): Mutation[] {
  const encoder = new TextEncoder();
  let bytes = ENVELOPE_BYTES;
  const fitting = mutations.findIndex((mutation) => {
    bytes += encoder.encode(JSON.stringify(mutation)).length + 1;
    return bytes > MAX_PUSH_BYTES;
  });
  // A single save always goes, whatever its size: the store refuses larger ones, and the server has the last word
  return mutations.slice(0, fitting === -1 ? mutations.length : Math.max(1, fitting));
}
