import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../api/app.ts';
import { connectDatabase } from '../../api/db/connect.ts';
import type { ApiDeps } from '../../api/http/api-context.ts';
import { LIMITS, type Limits } from '../../api/http/limits.ts';
import type { LogEntry } from '../../api/http/log.ts';
import { originRule } from '../../api/http/origins.ts';
import { createLiveHub } from '../../api/live/hub.ts';
import { openTeam } from '../../api/team/open-team.ts';
import type { Role } from '../../shared/records/define-record.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

export interface Person {
  readonly token: string;
  readonly memberId: string;
  readonly deviceId: string;
}

/** What a test reads of an answer; the shape is checked where it matters, against the OpenAPI document. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: ReturnType<typeof JSON.parse>;
}

export type Api = Awaited<ReturnType<typeof setupApi>>;

const START = Date.UTC(2026, 10, 20);

/** A fresh API over a libSQL file of its own, with a clock the test moves. Requests are made in process. */
export async function setupApi(overrides: Partial<Limits> = {}, folder = makeFolder()) {
  const clock = { now: START };
  const now = () => clock.now;
  const logged: LogEntry[] = [];
  const db = await connectDatabase(`file:${join(folder, 'rapport.db')}`);
  const team = await openTeam(db, 'Lantern', { now, random: systemRandomness });
  const hub = createLiveHub();
  const deps: ApiDeps = {
    db,
    now,
    hub,
    cursorKey: team.cursorKey,
    random: systemRandomness,
    log: (entry) => void logged.push(entry),
    limits: { ...LIMITS, signInsPerMinute: 1_000, ...overrides },
    allowsOrigin: originRule([]),
    trustsProxy: false,
  };
  const app = createApp(deps);

  async function send(method: string, path: string, token?: string, body?: unknown): Promise<Answer> {
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? null : JSON.stringify(body);
    return answerOf(await app.request(path, { method, headers, body: sent }));
  }

  async function signIn(code: string): Promise<Person> {
    const body = { invitationCode: code, deviceName: 'Test browser' };
    const answer = await send('POST', '/v1/devices', undefined, body);
    if (answer.status !== 201) throw new Error(`no sign-in: ${JSON.stringify(answer.body)}`);
    const { token, member, device } = answer.body;
    return { token, memberId: member.id, deviceId: device.id };
  }

  async function invitePerson(admin: Person, role: Role, name: string = role): Promise<Person> {
    const answer = await send('POST', '/v1/invitations', admin.token, { name, role });
    return signIn(answer.body.code);
  }

  async function close(): Promise<void> {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }

  return { app, deps, db, hub, clock, logged, team, folder, send, signIn, join: invitePerson, close };
}

/** The API with an admin, a manager and a rep already in the team. */
export async function setupTeam(overrides: Partial<Limits> = {}) {
  const api = await setupApi(overrides);
  if (api.team.adminCode === null) throw new Error('an empty database gives an admin code');
  const admin = await api.signIn(api.team.adminCode);
  const manager = await api.join(admin, 'manager');
  const rep = await api.join(admin, 'rep');
  return { ...api, admin, manager, rep };
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    // An answer to HEAD says what it would hold, and holds nothing.
    body: isJson && text !== '' ? JSON.parse(text) : text,
  };
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rapport-api-'));
}
