import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import type { TypedResponse } from 'hono';
import {
  MAX_PUSH_BYTES,
  type PullResponse,
  type PushRequest,
  pullRequest,
  pullResponse,
  pushRequest,
  pushResponse,
} from '../../shared/sync/wire.ts';
import { libsqlSyncStore } from '../db/libsql-sync-store.ts';
import type { Transaction } from '../db/write-queue.ts';
import { bodyProblems, syncClient, tokenProblems } from '../http/access.ts';
import type { ApiEnv } from '../http/api-context.ts';
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
import { refuseSchema, refuseSyncRequest } from './schema-version.ts';
import { PULL_RULES, PUSH_RULES } from './sync-rules.ts';

const problems = problemResponses(...tokenProblems, ...bodyProblems, 'schema-too-new', 'schema-too-old');

const push = createRoute({
  method: 'post',
  path: '/v1/sync/push',
  ...syncClient(MAX_PUSH_BYTES),
  tags: ['sync'],
  summary: 'Send what was saved here',
  description: PUSH_RULES,
  request: { body: requestBody(pushRequest) },
  responses: { 200: { description: 'What became of it.', content: jsonOf(pushResponse) }, ...problems },
});

const pull = createRoute({
  method: 'post',
  path: '/v1/sync/pull',
  ...syncClient(),
  tags: ['sync'],
  summary: 'Fetch what changed since the last time',
  description: PULL_RULES,
  request: { body: requestBody(pullRequest) },
  responses: { 200: { description: 'A page of changes.', content: jsonOf(pullResponse) }, ...problems },
});

export const syncRoutes = new OpenAPIHono<ApiEnv>();

syncRoutes.openapi(
  push,
  async (c) => {
    const { api, session } = c.var;
    const request = c.req.valid('json');
    const tooNewOrOld = refuseSchema(c, request.schema);
    if (tooNewOrOld) return tooNewOrOld;
    const pushed = await writeAsMember(c, (tx, now) => pushInto(tx, callerOf(now), request, api.now()));
    if (!pushed.ok) return pushed.response;
    // Only after the commit: whoever pulls on this hint finds the change.
    api.hub.hint(session.team.id, pushed.value.audiences, session.device.id);
    return c.json(pushed.value.answer, 200);
  },
  refuseSyncRequest,
);

syncRoutes.openapi(
  pull,
  async (c) => {
    const { api, session } = c.var;
    const request = c.req.valid('json');
    const tooNewOrOld = refuseSchema(c, request.schema);
    if (tooNewOrOld) return tooNewOrOld;
    const deps = { now: api.now(), cursors: cursorCodec(Buffer.from(api.cursorKey, 'hex')) };
    const answer = await api.db.snapshot((tx) =>
      collectPull(libsqlSyncStore(tx), callerOf(session), request, deps),
    );
    const written = c.body(writePull(answer), 200, { 'Content-Type': 'application/json' });
    // `as`: the text is a `PullResponse`, put together from documents as they are stored
    return written as unknown as Response & TypedResponse<PullResponse, 200, 'json'>;
  },
  refuseSyncRequest,
);

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
