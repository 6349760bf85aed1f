import { MAX_OPERATIONS, MAX_PUSH_BYTES, type Operation } from '../../shared/sync/wire.ts';
import { type Clock, stampOf, tick } from '../../shared/sync/clock.ts';
import { kindOf } from '../../shared/sync/kind-of.ts';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { validateOperation } from '../../shared/sync/validate-operation.ts';
import { type Change, type EditProblem, type EditResult, operationOf } from './change.ts';
import { type LocalRow, recordKey, type SyncMeta } from './layout.ts';
import { needsUpdate } from './needs-update.ts';
import { type Shown, shownRecords, showOperations } from './overlay.ts';
import type { StoreTransaction, Touched, Transactions } from './transaction.ts';

/** Room in a push for everything around one mutation's operations. */
const ENVELOPE_BYTES = 2_048;

/**
 * Saves changes as one mutation: the outbox entry, the clock and the rows shown change in one transaction. The uid and
 * the ids are drawn before it, so a transaction repeated after a storage fault cannot save twice.
 */
export async function edit(
  transactions: Transactions,
  deps: { now: () => number; random: Randomness },
  changes: readonly Change[],
): Promise<EditResult> {
  const drafted = draft(changes, deps.random);
  if (!drafted.ok) return drafted;
  const { uid, operations } = drafted;
  return transactions.run<EditResult>(async (transaction, touched) => {
    const ids = operations.map((operation) => operation.id);
    if (await transaction.findOutbox(uid)) return { ok: true, uid, ids };
    const meta = await transaction.readMeta();
    if (needsUpdate(meta)) return failed({ type: 'update-needed' });
    const shown = await readTargets(transaction, operations);
    const stamped = stampAll(shown, operations, meta, deps.now());
    if (!stamped.ok) return stamped;
    await queue(transaction, { ...meta, clock: stamped.clock }, uid, stamped.operations, deps.now());
    await showAll(transaction, touched, shown, stamped.operations);
    return { ok: true, uid, ids };
  });
}

type Drafted = { ok: true; uid: string; operations: Operation[] } | { ok: false; problem: EditProblem };

function draft(changes: readonly Change[], random: Randomness): Drafted {
  const operations: Operation[] = [];
  for (const [index, change] of changes.entries()) {
    const valid = validateOperation(operationOf(change, random(16)));
    if (!valid.ok) return failed({ type: 'invalid', index, detail: valid.detail });
    operations.push(valid.operation);
  }
  const bytes = new TextEncoder().encode(JSON.stringify(operations)).length;
  const tooLarge = operations.length > MAX_OPERATIONS || bytes > MAX_PUSH_BYTES - ENVELOPE_BYTES;
  if (tooLarge) return failed({ type: 'too-large' });
  if (operations.length === 0)
    return failed({ type: 'invalid', index: 0, detail: 'changes: must not be empty' });
  return { ok: true, uid: random(16), operations };
}

type Stamped = { ok: true; operations: Operation[]; clock: Clock } | { ok: false; problem: EditProblem };

type Targets = ReadonlyMap<string, ReadonlyMap<string, Shown>>;

function stampAll(shown: Targets, operations: readonly Operation[], meta: SyncMeta, now: number): Stamped {
  let clock = meta.clock;
  const created = new Set<string>();
  const stamped: Operation[] = [];
  const missing: number[] = [];
  for (const [index, operation] of operations.entries()) {
    const row = shown.get(operation.kind)?.get(operation.id)?.row;
    const absent = !created.has(recordKey(operation)) && (!row || row.deleted === 1);
    if (absent && (operation.op === 'update' || operation.op === 'delete')) missing.push(index);
    if (operation.op === 'create') created.add(recordKey(operation));
    clock = tick(clock, now + meta.serverOffset);
    stamped.push({ ...withBase(operation, row), stamp: stampOf(clock, meta.clientId) });
  }
  const [index = -1] = missing;
  const first = operations[index];
  if (first) return failed({ type: 'not-found', index, kind: first.kind, id: first.id, missing });
  return { ok: true, operations: stamped, clock };
}

/** The records that operations are about, by kind and id: each is read once, however much waits in the outbox. */
async function readTargets(
  transaction: StoreTransaction,
  operations: readonly Operation[],
): Promise<Targets> {
  const targets = new Map<string, ReadonlyMap<string, Shown>>();
  for (const [kind, own] of Map.groupBy(operations, (operation) => operation.kind)) {
    const ids = [...new Set(own.map((operation) => operation.id))];
    targets.set(kind, await shownRecords(transaction, kind, ids));
  }
  return targets;
}

/** Says which text the author had before them, so that the server can tell a correction from a collision. */
function withBase(operation: Operation, row: LocalRow | undefined): Operation {
  if (operation.op !== 'update' || operation.base || !row) return operation;
  const texts = kindOf(operation.kind)?.versioned ?? [];
  const base = Object.fromEntries(
    texts.flatMap((field) => {
      const stamp = row.stamps[field];
      return stamp !== undefined && field in operation.fields ? [[field, stamp]] : [];
    }),
  );
  return Object.keys(base).length > 0 ? { ...operation, base } : operation;
}

async function queue(
  transaction: StoreTransaction,
  meta: SyncMeta,
  uid: string,
  ops: readonly Operation[],
  at: number,
): Promise<void> {
  const ids = [...new Set(ops.map(recordKey))];
  await transaction.writeOutbox([{ mid: meta.nextMid, uid, ops, ids, at }]);
  await transaction.writeMeta({ ...meta, nextMid: meta.nextMid + 1 });
}

async function showAll(
  transaction: StoreTransaction,
  touched: Touched,
  shown: Targets,
  operations: readonly Operation[],
): Promise<void> {
  for (const [kind, own] of Map.groupBy(operations, (operation) => operation.kind)) {
    await showOperations(transaction, touched, kind, shown.get(kind) ?? new Map(), own);
  }
}

function failed(problem: EditProblem): { ok: false; problem: EditProblem } {
  return { ok: false, problem };
}
