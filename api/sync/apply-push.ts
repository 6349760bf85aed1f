import { hash } from 'node:crypto';
import type { Mutation, PushRequest, PushResponse, Rejection } from '../../shared/sync/wire.ts';
import { applyMutation, type Outcome } from './apply-mutation.ts';
import { changesOf, PushDraft } from './push-draft.ts';
import type { AppliedMutation, Caller, PushState, PushStore } from './sync-store.ts';

/**
 * Applies a push (SPEC.md, S10 to S19). Runs inside one write transaction in which the caller's membership was
 * checked. Either the whole request is answered `ok` and committed, or nothing of it is.
 * @param deps.now server time in milliseconds since 1970
 */
export async function applyPush(
  store: PushStore,
  caller: Caller,
  request: PushRequest,
  deps: { readonly now: number },
): Promise<PushResponse> {
  const state = await store.load(caller, {
    client: request.clientId,
    uids: request.mutations.map((mutation) => mutation.uid),
    mids: request.mutations.map((mutation) => mutation.mid),
    records: request.mutations.flatMap((mutation) => mutation.ops.map(({ kind, id }) => ({ kind, id }))),
  });
  if (request.epoch !== null && request.epoch !== state.epoch) return { status: 'reset' };
  if (state.client && state.client.member !== caller.member) return { status: 'rekey', why: 'reused' };

  const draft = new PushDraft(state, request.clientId, deps.now);
  const results = new Results(state, request.clientId);
  for (const mutation of request.mutations) {
    const wrong = results.check(mutation);
    if (wrong) return { status: 'rekey', why: wrong };
    results.settle(mutation, () => applyMutation(draft, caller, mutation));
  }
  if (results.added.length > 0) {
    const client = { id: request.clientId, member: caller.member, ...results.last };
    await store.commit(caller, { client, mutations: results.added, ...changesOf(draft) });
  }
  return { status: 'ok', lastMid: results.last.lastMid, rejected: results.rejected };
}

/** The numbers and results of one client's mutations: what was settled before and what this push adds. */
class Results {
  last: { lastMid: number; lastUid: string | null };
  readonly added: AppliedMutation[] = [];
  readonly rejected: Rejection[] = [];
  private readonly client: string;
  private readonly byMid = new Map<number, AppliedMutation>();
  private readonly byUid = new Map<string, AppliedMutation>();

  constructor(state: PushState, client: string) {
    this.client = client;
    this.last = { lastMid: state.client?.lastMid ?? 0, lastUid: state.client?.lastUid ?? null };
    for (const mutation of state.mutations) this.remember(mutation);
  }

  /** S11, S12: a number used for another mutation, or one that leaves a gap, is a client that must take a new id. */
  check(mutation: Mutation): 'gap' | 'reused' | null {
    if (mutation.mid > this.last.lastMid + 1) return 'gap';
    if (mutation.mid > this.last.lastMid) return null;
    const known = this.byMid.get(mutation.mid);
    // S47: a copied profile that used the number anew finds out by the fork check (S31)
    if (!known) return null;
    return known.hash === hashOf(mutation) ? null : 'reused';
  }

  /** S13: a uid met before, from whichever client, has had its effect. */
  settle(mutation: Mutation, apply: () => Outcome): void {
    const { mid, uid } = mutation;
    const isNew = mid > this.last.lastMid;
    const known = (isNew ? undefined : this.byMid.get(mid)) ?? this.byUid.get(uid);
    // S47: settled so long ago that its result was forgotten
    if (!isNew && !known) return;
    const rejected = known ? known.rejected : apply();
    if (rejected) this.rejected.push({ uid, mid, ...rejected });
    if (!isNew) return;
    const applied = { uid, client: this.client, mid, hash: hashOf(mutation), rejected };
    this.added.push(applied);
    this.remember(applied);
    this.last = { lastMid: mid, lastUid: uid };
  }

  private remember(mutation: AppliedMutation): void {
    if (mutation.client === this.client) this.byMid.set(mutation.mid, mutation);
    if (!this.byUid.has(mutation.uid)) this.byUid.set(mutation.uid, mutation);
  }
}

function hashOf(mutation: Mutation): string {
  return hash('sha256', JSON.stringify([mutation.uid, mutation.ops]), 'base64url');
}
