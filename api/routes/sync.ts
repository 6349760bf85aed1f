import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import {
  MAX_PUSH_BYTES,
  type PushRequest,
  type PushResponse,
  pullRequest,
  pullResponse,
  pushRequest,
  pushResponse,
} from '../../shared/sync/wire.ts';
import { libsqlSyncStore } from '../db/libsql-sync-store.ts';
import type { Transaction } from '../db/write-queue.ts';
import { bodyProblems, syncClient, tokenProblems } from '../http/access.ts';
import type { ApiContext, ApiEnv } from '../http/api-context.ts';
import { problemResponses } from '../http/problems.ts';
import { writeAsMember } from '../http/write-as.ts';
import { audiencesOf } from '../live/audiences.ts';
import type { Audience } from '../live/hub.ts';
import { applyPush } from '../sync/apply-push.ts';
import { collectPull } from '../sync/collect-pull.ts';
import { cursorCodec } from '../sync/cursor.ts';
import type { Caller, PushStore } from '../sync/sync-store.ts';
import { writePull } from '../sync/write-pull.ts';
import { callerOf } from '../team/session.ts';
import { jsonOf, requestBody } from './fields.ts';
import { syncRequest } from './schema-version.ts';
import { PULL_RULES, PUSH_RULES } from './sync-rules.ts';

const problems = problemResponses(...tokenProblems, ...bodyProblems, 'schema-too-new', 'schema-too-old');

const toPush = syncClient(MAX_PUSH_BYTES);
const toPull = syncClient();

const push = createRoute({
  method: 'post',
  path: '/v1/sync/push',
  ...toPush,
  tags: ['sync'],
  summary: 'Send what was saved here',
  description: PUSH_RULES,
  request: { body: requestBody(pushRequest) },
  responses: { 200: { description: 'What became of it.', content: jsonOf(pushResponse) }, ...problems },
});

const pull = createRoute({
  method: 'post',
  path: '/v1/sync/pull',
  ...toPull,
  tags: ['sync'],
  summary: 'Fetch what changed since the last time',
  description: PULL_RULES,
  request: { body: requestBody(pullRequest) },
  responses: { 200: { description: 'A page of changes.', content: jsonOf(pullResponse) }, ...problems },
});

export const syncRoutes = new OpenAPIHono<ApiEnv>();

// The two read their bodies themselves (see validBody), outside the checks that come with a declared route.
syncRoutes.openAPIRegistry.registerPath(push);
syncRoutes.openAPIRegistry.registerPath(pull);

syncRoutes.post(push.getRoutingPath(), ...toPush.middleware, async (c: ApiContext) => {
  const { api, session } = c.var;
  const read = await syncRequest(c, pushRequest);
  if (!read.ok) return read.response;
  const pushed = await writeAsMember(c, (tx, now) => pushInto(tx, callerOf(now), read.request, api.now()));
  if (!pushed.ok) return pushed.response;
  // Only after the commit: whoever pulls on this hint finds the change.
  api.hub.hint(session.team.id, pushed.value.audiences, session.device.id);
  return c.json(pushed.value.answer satisfies PushResponse, 200);
});

syncRoutes.post(pull.getRoutingPath(), ...toPull.middleware, async (c: ApiContext) => {
  const { api, session } = c.var;
  const read = await syncRequest(c, pullRequest);
  if (!read.ok) return read.response;
  const deps = { now: api.now(), cursors: cursorCodec(Buffer.from(api.cursorKey, 'hex')) };
  const answer = await api.db.snapshot((tx) =>
    collectPull(libsqlSyncStore(tx), callerOf(session), read.request, deps),
  );
  // The text is a `PullResponse`, put together from documents as they are stored
  return c.body(writePull(answer), 200, { 'Content-Type': 'application/json' });
});

async function pushInto(tx: Transaction, caller: Caller, request: PushRequest, now: number) {
  let audiences: ReadonlySet<Audience> = new Set();
  const { load, commit } = libsqlSyncStore(tx);
  const store: PushStore = {
    load,
    async commit(by, changes) {
      await commit(by, changes);
      audiences = audiencesOf(changes.records);
    },
  };
  const answer = await applyPush(store, caller, request, { now });
  return { answer, audiences };
}
