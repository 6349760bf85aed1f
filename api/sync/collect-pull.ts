import { addDigest, fingerprintText } from '../../shared/sync/fingerprint.ts';
import {
  OLDEST_SCHEMA_VERSION,
  PULL_PAGE_ROWS,
  type PullRequest,
  type PullResponse,
} from '../../shared/sync/wire.ts';
import type { CursorCodec, CursorPosition } from './cursor.ts';
import type { Caller, PullHead, PullRecord, PullStore } from './sync-store.ts';

export interface PullDeps {
  /** Server time in milliseconds since 1970. */
  readonly now: number;
  readonly cursors: CursorCodec;
  /** Rows per page; `PULL_PAGE_ROWS` unless a test wants many pages of few rows. */
  readonly pageRows?: number;
}

type PullRow<D, S> = Pick<PullRecord<D, S>, 'kind' | 'id' | 'doc' | 'stamps'>;
type FullPage = Extract<PullResponse, { status: 'ok' }>;
/** A `PullResponse` whose documents and stamps are as the store gave them. */
export type PullAnswer<D, S> =
  Exclude<PullResponse, FullPage> | (Omit<FullPage, 'rows'> & { readonly rows: PullRow<D, S>[] });

/** Answers a pull (SPEC.md, S20 to S28) from one read snapshot. */
export async function collectPull<D, S>(
  store: PullStore<D, S>,
  caller: Caller,
  request: PullRequest,
  deps: PullDeps,
): Promise<PullAnswer<D, S>> {
  const head = await store.head(caller, request.clientId);
  const from = startOf(request, head, caller, deps.cursors);
  if (!from) return { status: 'reset', epoch: head.epoch };
  const page = await collectPage(store, caller, from, deps.pageRows ?? PULL_PAGE_ROWS);
  return {
    status: 'ok',
    epoch: head.epoch,
    rows: page.rows,
    gone: page.gone,
    cursor: deps.cursors.seal({ after: page.after, joined: from.joined }, caller),
    more: page.more,
    ...(await ending(store, caller, request, head, page.more)),
    membersVersion: head.membersVersion,
    oldestSchema: OLDEST_SCHEMA_VERSION,
    serverTime: deps.now,
  };
}

/** S21, S22: where to go on; null when the client has to begin from nothing. */
function startOf(
  request: PullRequest,
  head: PullHead,
  caller: Caller,
  cursors: CursorCodec,
): CursorPosition | null {
  if (request.epoch !== null && request.epoch !== head.epoch) return null;
  if (request.cursor === null) return { after: 0, joined: head.seq };
  const position = cursors.open(request.cursor, caller);
  if (!position || position.after > head.seq) return null;
  return head.floor > Math.max(position.after, position.joined) ? null : position;
}

interface Page<D, S> {
  readonly rows: PullRow<D, S>[];
  readonly gone: { kind: string; id: string }[];
  readonly after: number;
  readonly more: boolean;
}

/** What the answer says of one record: its row, or (`null`) that it is gone. */
interface Entry<D, S> {
  readonly at: number;
  readonly kind: string;
  readonly id: string;
  readonly row: PullRow<D, S> | null;
}

/** S23 to S25: rows and retractions in one order, so that no page boundary can part a client from a retraction. */
async function collectPage<D, S>(
  store: PullStore<D, S>,
  caller: Caller,
  from: CursorPosition,
  pageRows: number,
): Promise<Page<D, S>> {
  const { entries, brokeOff } = await readEntries(store, caller, from, pageRows + 1);
  const rows: PullRow<D, S>[] = [];
  const gone: { kind: string; id: string }[] = [];
  let { after } = from;
  for (const [index, entry] of entries.entries()) {
    if (index === pageRows) return { rows, gone, after, more: true };
    const { at, kind, id, row } = entry;
    if (row) rows.push(row);
    else if (at > from.joined) gone.push({ kind, id });
    after = at;
  }
  return { rows, gone, after, more: brokeOff };
}

async function readEntries<D, S>(
  store: PullStore<D, S>,
  caller: Caller,
  from: CursorPosition,
  limit: number,
): Promise<{ entries: Entry<D, S>[]; brokeOff: boolean }> {
  const { records, brokeOff } = await store.changed(caller, from.after, limit);
  const hidden = await store.hidden(caller, Math.max(from.after, from.joined), limit);
  const entries = [
    ...records.map(({ kind, id, doc, stamps, seq, deleted }) => ({
      at: seq,
      kind,
      id,
      row: deleted ? null : { kind, id, doc, stamps },
    })),
    ...hidden.map(({ kind, id, hiddenSeq }) => ({ at: hiddenSeq, kind, id, row: null })),
  ];
  // What is hidden after the place where the store broke off belongs behind what it has not given yet.
  const end = brokeOff ? (records.at(-1)?.seq ?? 0) : Infinity;
  return {
    entries: entries
      .filter(({ at }) => at <= end)
      .toSorted((one, other) => one.at - other.at)
      .slice(0, limit),
    brokeOff,
  };
}

/** S26, S27: what only the last page says, since only then has the client read all that its saves did. */
async function ending(
  store: Pick<PullStore, 'rejected'>,
  caller: Caller,
  request: PullRequest,
  head: PullHead,
  more: boolean,
) {
  if (more) return { lastMid: null, lastUid: null, rejected: [], fingerprint: null };
  const own = head.client?.member === caller.member ? head.client : null;
  return {
    lastMid: own?.lastMid ?? 0,
    lastUid: own?.lastUid ?? null,
    rejected: own ? await store.rejected(own.id, request.confirmedMid) : [],
    fingerprint: fingerprintText(addDigest(head.fingerprint.team, head.fingerprint.own)),
  };
}
