import { describe, expect, test } from 'vitest';
import { applyPush } from '../../api/sync/apply-push.ts';
import { collectPull } from '../../api/sync/collect-pull.ts';
import { cursorCodec } from '../../api/sync/cursor.ts';
import type { Caller } from '../../api/sync/sync-store.ts';
import { addDigest, fingerprintText, rowDigest } from '../../shared/sync/fingerprint.ts';
import type { Operation, PullRequest, PullResponse } from '../../shared/sync/wire.ts';
import { emptyServer, MemoryServer } from '../simulation/memory-server.ts';
import { at, CLIENT, createNote, deleteNote, makeNote, T0, updateNote } from './records.ts';

const EPOCH = '1'.repeat(32);
const cursors = cursorCodec(new Uint8Array(32).fill(7));
const by = (member: string): Caller => ({ team: 'team', member, role: 'rep' });

function uidOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}

function setupServer() {
  const server = new MemoryServer(emptyServer(EPOCH));
  const clients = new Map<string, number>();
  const push = async (member: string, mid: number, uid: number, ...ops: Operation[]) =>
    pushAs(member, CLIENT, mid, uid, ops);
  const pushAs = async (
    member: string,
    clientId: string,
    mid: number,
    uid: number,
    ops: Operation[],
    epoch = EPOCH,
  ) =>
    applyPush(
      server,
      by(member),
      { clientId, epoch, schema: 1, mutations: [{ mid, uid: uidOf(uid), ops }] },
      { now: T0 },
    );
  /** Applies operations of a member through a client of their own, numbering by itself. */
  const write = async (member: string, ...ops: Operation[]) => {
    const mid = (clients.get(member) ?? 0) + 1;
    clients.set(member, mid);
    const clientId = Buffer.from(member.padEnd(16, '-')).toString('hex');
    return pushAs(member, clientId, mid, mid * 1_000 + member.charCodeAt(0), ops);
  };
  const pull = async (
    member: string,
    cursor: string | null = null,
    more: Partial<PullRequest> = {},
    pageRows = 100,
  ) =>
    collectPull(
      server,
      by(member),
      { clientId: CLIENT, epoch: EPOCH, schema: 1, cursor, confirmedMid: 0, ...more },
      { now: T0, cursors, pageRows },
    );
  const doc = (id: string) => server.state.records.get(`note/${id}`)?.doc;
  return { server, push, pushAs, write, pull, doc };
}

function ok(answer: PullResponse): PullResponse & { status: 'ok' } {
  if (answer.status !== 'ok') throw new Error('the pull was answered with a reset');
  return answer;
}

const OK = { status: 'ok', rejected: [] };

/** An answer without the ids and numbers that tell two alike ones apart. */
function plain(answer: object): string {
  return JSON.stringify(answer).replaceAll(/hidden|unknown|[0-9a-f]{32}|\d+/g, '');
}

describe('applyPush', () => {
  test('S11: a gap in the numbers is answered rekey, and nothing is stored', async () => {
    const { server, push } = setupServer();
    expect(await push('ann', 2, 1, createNote('n1', 1))).toEqual({ status: 'rekey', why: 'gap' });
    expect(server.state).toMatchObject({ seq: 0 });
  });

  test('S12: a repeated mutation gives its stored result and changes nothing', async () => {
    const { server, push } = setupServer();
    const refused = updateNote('nobody', 1, { text: 'x' });
    const first = await push('ann', 1, 1, refused);
    expect(await push('ann', 1, 1, refused)).toEqual(first);
    expect(first).toMatchObject({ status: 'ok', lastMid: 1, rejected: [{ reason: 'not-found' }] });
    expect(server.state.seq).toBe(0);
  });

  test('S12: another mutation under a used number is answered rekey', async () => {
    const { push, doc } = setupServer();
    await push('ann', 1, 1, createNote('n1', 1));
    expect(await push('ann', 1, 2, createNote('n2', 2))).toEqual({ status: 'rekey', why: 'reused' });
    expect(await push('ann', 1, 1, createNote('n2', 2))).toEqual({ status: 'rekey', why: 'reused' });
    expect(doc('n2')).toBeUndefined();
  });

  test('S12: another member’s client id is answered rekey', async () => {
    const { push } = setupServer();
    await push('ann', 1, 1, createNote('n1', 1));
    const answer = await push('bob', 2, 2, createNote('n2', 2, makeNote({ createdBy: 'bob' })));
    expect(answer).toEqual({ status: 'rekey', why: 'reused' });
  });

  test('S10: a push that is answered rekey stores none of its mutations', async () => {
    const { server } = setupServer();
    const mutations = [
      { mid: 1, uid: uidOf(1), ops: [createNote('n1', 1)] },
      { mid: 3, uid: uidOf(3), ops: [createNote('n3', 3)] },
    ];
    const request = { clientId: CLIENT, epoch: EPOCH, schema: 1, mutations };
    expect(await applyPush(server, by('ann'), request, { now: T0 })).toMatchObject({ status: 'rekey' });
    expect(server.state.records.size).toBe(0);
  });

  test('S13: a uid met before uses up its number and has no further effect', async () => {
    const { push, pushAs, doc } = setupServer();
    const tomorrow = 86_400_000;
    await push('ann', 1, 1, createNote('n1', 1));
    await push('ann', 2, 2, updateNote('n1', tomorrow, { text: 'From a fast clock' }));
    await push('ann', 3, 3, updateNote('n1', tomorrow + 1, { text: 'Later' }));
    const again = await pushAs('ann', 'b'.repeat(32), 1, 2, [
      updateNote('n1', tomorrow, { text: 'From a fast clock' }),
    ]);
    expect(again).toMatchObject({ ...OK, lastMid: 1 });
    expect(doc('n1')).toMatchObject({ text: 'Later' });
  });

  test('S15: a mutation is rejected whole, uses up its number, and blocks nothing', async () => {
    const { push, doc } = setupServer();
    const answer = await push('ann', 1, 1, createNote('n1', 1), updateNote('n1', 2, { text: '' }));
    expect(answer).toMatchObject({ lastMid: 1, rejected: [{ mid: 1, reason: 'invalid' }] });
    expect(doc('n1')).toBeUndefined();
    expect(await push('ann', 2, 2, createNote('n2', 3))).toMatchObject({ ...OK, lastMid: 2 });
  });

  test('S16: a stamp over 5 minutes ahead is replaced, so that others can write over it at once', async () => {
    const { server, write, doc } = setupServer();
    await write('ann', createNote('n1', 1));
    await write('ann', updateNote('n1', 400 * 86_400_000, { text: 'Ahead' }));
    expect((server.state.records.get('note/n1')?.stamps['text'] ?? 'z') < at(1_000)).toBe(true);
    await write('bob', updateNote('n1', 60_000, { text: 'After it' }));
    expect(doc('n1')).toMatchObject({ text: 'After it' });
  });

  test('S16: a replaced stamp is still greater than those of the record it meets', async () => {
    const { write, doc } = setupServer();
    await write('ann', createNote('n1', 200_000));
    await write('ann', updateNote('n1', 400_000, { text: 'Second' }));
    expect(doc('n1')).toMatchObject({ text: 'Second' });
  });

  test('S17: nobody creates in another name', async () => {
    const { write } = setupServer();
    expect(await write('bob', createNote('n1', 1))).toMatchObject({
      rejected: [{ reason: 'not-the-author' }],
    });
  });

  test('S17: only the author changes who sees a record', async () => {
    const { write, doc } = setupServer();
    await write('ann', createNote('n1', 1));
    const answer = await write('bob', updateNote('n1', 2, { visibility: 'private' }));
    expect(answer).toMatchObject({ rejected: [{ reason: 'not-the-author' }] });
    expect(doc('n1')).toMatchObject({ visibility: 'team' });
    expect(await write('ann', updateNote('n1', 3, { visibility: 'private' }))).toMatchObject(OK);
  });

  test('S18: a hidden record answers like an unknown one, and is not overwritten', async () => {
    const { write, doc } = setupServer();
    await write('ann', createNote('hidden', 1, makeNote({ visibility: 'private' })));
    for (const make of [
      (id: string) => updateNote(id, 5, { text: 'x' }),
      (id: string) => deleteNote(id, 5),
    ]) {
      const hidden = await write('bob', make('hidden'));
      const unknown = await write('bob', make('unknown'));
      expect(plain(hidden)).toBe(plain(unknown));
      expect(hidden).toMatchObject({ rejected: [{ reason: 'not-found' }] });
    }
    const over = await write('bob', createNote('hidden', 9, makeNote({ createdBy: 'bob' })));
    expect(over).toMatchObject({ rejected: [{ reason: 'invalid' }] });
    expect(doc('hidden')).toEqual(makeNote({ visibility: 'private' }));
  });

  test('S21: a push of another epoch is answered reset; one before the first pull is taken', async () => {
    const { server, pushAs } = setupServer();
    expect(await pushAs('ann', CLIENT, 1, 1, [createNote('n1', 1)], '2'.repeat(32))).toEqual({
      status: 'reset',
    });
    const mutations = [{ mid: 1, uid: uidOf(1), ops: [createNote('n1', 1)] }];
    const request = { clientId: CLIENT, epoch: null, schema: 1, mutations };
    expect(await applyPush(server, by('ann'), request, { now: T0 })).toMatchObject(OK);
  });
});

describe('collectPull', () => {
  test('S20: a thousand edits of a private note leave a colleague’s answers byte for byte alike', async () => {
    const { write, pull } = setupServer();
    await write('ann', createNote('n1', 1));
    const cursor = ok(await pull('bob')).cursor;
    const before = JSON.stringify(await pull('bob', cursor));
    await write('ann', createNote('secret', 2, makeNote({ visibility: 'private' })));
    for (let edit = 0; edit < 1_000; edit++)
      await write('ann', updateNote('secret', 10 + edit, { text: `v${edit}` }));
    expect(JSON.stringify(await pull('bob', cursor))).toBe(before);
  });

  test('S22: a forged, foreign or stranger’s cursor is answered reset', async () => {
    const { write, pull } = setupServer();
    await write('ann', createNote('n1', 1));
    const { cursor } = ok(await pull('ann'));
    for (const wrong of ['', 'x', '-1', `${cursor.slice(0, -2)}AA`, cursor.slice(1), 'A'.repeat(59)]) {
      expect(await pull('ann', wrong)).toEqual({ status: 'reset', epoch: EPOCH });
    }
    expect(await pull('bob', cursor)).toEqual({ status: 'reset', epoch: EPOCH });
    expect(cursors.open(cursor, { team: 'other', member: 'ann' })).toBeNull();
    expect(cursors.seal({ after: 2 ** 40, joined: 9 }, by('ann'))).toHaveLength(cursor.length);
  });

  test('S22: a cursor below the purged tombstones is answered reset', async () => {
    const { server, write, pull } = setupServer();
    await write('ann', createNote('n1', 1));
    const { cursor } = ok(await pull('bob'));
    await write('ann', deleteNote('n1', 2));
    const later = ok(await pull('bob', cursor));
    server.purge();
    expect(await pull('bob', cursor)).toMatchObject({ status: 'reset' });
    expect(await pull('bob', later.cursor)).toMatchObject({ status: 'ok' });
    expect(await pull('bob', ok(await pull('bob')).cursor)).toMatchObject({ status: 'ok' });
  });

  test('S23: pages follow the order of the last changes and miss nothing', async () => {
    const { write, pull } = setupServer();
    for (const id of ['n1', 'n2', 'n3', 'n4', 'n5']) await write('ann', createNote(id, 1));
    await write('ann', updateNote('n1', 9, { text: 'Changed' }));
    const ids: string[] = [];
    let cursor: string | null = null;
    for (let more = true; more;) {
      const page: PullResponse & { status: 'ok' } = ok(await pull('bob', cursor, {}, 2));
      ids.push(...page.rows.map((row) => row.id));
      ({ cursor, more } = page);
    }
    expect(ids).toEqual(['n2', 'n3', 'n4', 'n5', 'n1']);
  });

  test('S23: a store that breaks off early parts nobody from a row or a retraction', async () => {
    const { server, write, pull } = setupServer();
    for (const id of ['n1', 'n2']) await write('ann', createNote(id, 1));
    const { cursor } = ok(await pull('bob'));
    await write('ann', createNote('n3', 1));
    await write('ann', updateNote('n1', 2, { visibility: 'private' }));
    await write('ann', createNote('n4', 1));
    const whole = server.changed.bind(server);
    server.changed = async (...asked) => {
      const { records } = await whole(...asked);
      return { records: records.slice(0, 1), brokeOff: records.length > 1 };
    };
    const first = ok(await pull('bob', cursor));
    expect(first).toMatchObject({ rows: [{ id: 'n3' }], gone: [], more: true, fingerprint: null });
    const second = ok(await pull('bob', first.cursor));
    expect(second).toMatchObject({ rows: [{ id: 'n4' }], gone: [{ id: 'n1' }], more: false });
  });

  test('S24: a record hidden and edited since is retracted, also across a page boundary', async () => {
    const { write, pull } = setupServer();
    await write('ann', createNote('n1', 1));
    const { cursor } = ok(await pull('bob'));
    await write('ann', updateNote('n1', 2, { visibility: 'private' }));
    for (const id of ['n2', 'n3', 'n4']) await write('ann', createNote(id, 3));
    await write('ann', updateNote('n1', 9, { text: 'Edited in private' }));
    const first = ok(await pull('bob', cursor, {}, 2));
    expect(first).toMatchObject({ gone: [{ id: 'n1' }], rows: [{ id: 'n2' }], more: true });
    expect(ok(await pull('bob', first.cursor, {}, 2)).gone).toEqual([]);
    expect(ok(await pull('ann', null)).rows.map((row) => row.id)).toContain('n1');
  });

  test('S25: a beginner is not told what was deleted or hidden before', async () => {
    const { write, pull } = setupServer();
    for (const id of ['n1', 'n2', 'n3']) await write('ann', createNote(id, 1));
    await write('ann', deleteNote('n1', 2));
    await write('ann', updateNote('n2', 2, { visibility: 'private' }));
    const first = ok(await pull('bob', null, {}, 1));
    expect(first).toMatchObject({ gone: [], rows: [{ id: 'n3' }] });
    expect(ok(await pull('bob', first.cursor, {}, 1)).gone).toEqual([]);
  });

  test('S26: numbers, rejections and fingerprint come with the last page, of the caller’s own client', async () => {
    const { push, pull } = setupServer();
    await push('ann', 1, 1, createNote('n1', 1));
    await push('ann', 2, 2, createNote('n2', 1));
    await push('ann', 3, 3, updateNote('nobody', 1, { text: 'x' }));
    const first = ok(await pull('ann', null, {}, 1));
    expect(first).toMatchObject({
      more: true,
      lastMid: null,
      lastUid: null,
      fingerprint: null,
      rejected: [],
    });
    const last = ok(await pull('ann', first.cursor));
    expect(last).toMatchObject({
      lastMid: 3,
      lastUid: uidOf(3),
      rejected: [{ mid: 3, reason: 'not-found' }],
    });
    expect(ok(await pull('ann', null, { confirmedMid: 3 })).rejected).toEqual([]);
    expect(ok(await pull('bob'))).toMatchObject({ lastMid: 0, lastUid: null, rejected: [] });
  });

  test('S27: texts that lost while a record was private are not shared with it', async () => {
    const { write, pull } = setupServer();
    await write('ann', createNote('n1', 1, makeNote({ visibility: 'private' })));
    await write('ann', updateNote('n1', 2, { text: 'Hidden draft' }, { text: at(1) }));
    await write('ann', updateNote('n1', 3, { text: 'Said openly' }, { text: at(1) }));
    expect(JSON.stringify(ok(await pull('ann')).rows)).toContain('Hidden draft');
    await write('ann', updateNote('n1', 4, { visibility: 'team' }));
    expect(ok(await pull('bob')).rows).toMatchObject([{ doc: { text: 'Said openly' } }]);
    expect(JSON.stringify(await pull('bob'))).not.toContain('Hidden draft');
  });

  test('S28: the fingerprint is that of the rows a member may see', async () => {
    const { write, pull } = setupServer();
    await write(
      'ann',
      createNote('n1', 1),
      createNote('n2', 1, makeNote({ visibility: 'private' })),
      createNote('n3', 1),
    );
    await write('ann', deleteNote('n3', 2));
    for (const member of ['ann', 'bob']) {
      const { rows, fingerprint } = ok(await pull(member));
      expect(fingerprint).toBe(fingerprintText(rows.map(rowDigest).reduce(addDigest, 0)));
      expect(rows).toHaveLength(member === 'ann' ? 2 : 1);
    }
  });
});
