import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { adminOnly, bodyProblems, tokenProblems } from '../http/access.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { problem, problemResponses } from '../http/problems.ts';
import { writeAsAdmin } from '../http/write-as.ts';
import { addFeed, listFeeds, revokeFeed } from '../team/feeds.ts';
import { at, idInPath, jsonOf, member, name, requestBody } from './fields.ts';

export const addFeedRequest = z.strictObject({
  name: name.meta({ description: 'The other system’s name, as members see it.' }),
});

export const feed = z.strictObject({
  id: z.string().meta({ description: 'Stands in `createdBy` of the records it creates.' }),
  name,
  createdBy: member.shape.id.meta({ description: 'The admin who added it.' }),
  createdAt: at,
  lastSeenAt: at.meta({ description: 'To about a minute, in milliseconds since 1970-01-01T00:00Z.' }),
});

export const addedFeed = z.strictObject({
  token: z.string().meta({ description: 'The bearer token for POST /v1/feed. Shown this once.' }),
  feed,
});

export const feedList = z.strictObject({ feeds: z.array(feed) });

const add = createRoute({
  method: 'post',
  path: '/v1/feeds',
  ...adminOnly,
  tags: ['feeds'],
  summary: 'Add a feed of another system',
  description: 'Its token opens POST /v1/feed and nothing else, until the feed is ended.',
  request: { body: requestBody(addFeedRequest) },
  responses: {
    201: { description: 'The feed with its token.', content: jsonOf(addedFeed) },
    ...problemResponses(...tokenProblems, ...bodyProblems, 'forbidden'),
  },
});

const list = createRoute({
  method: 'get',
  path: '/v1/feeds',
  ...adminOnly,
  tags: ['feeds'],
  summary: 'List feeds',
  responses: {
    200: { description: 'Feeds whose token opens, oldest first.', content: jsonOf(feedList) },
    ...problemResponses(...tokenProblems, 'forbidden'),
  },
});

const revoke = createRoute({
  method: 'delete',
  path: '/v1/feeds/{id}',
  ...adminOnly,
  tags: ['feeds'],
  summary: 'End a feed for good',
  description:
    'Its token is refused at once. What it fed stays; a feed added in its place goes on where it ended.',
  request: { params: idInPath },
  responses: {
    204: { description: 'Ended.' },
    ...problemResponses(...tokenProblems, 'forbidden', 'invalid', 'not-found'),
  },
});

export const feedsRoutes = new OpenAPIHono<ApiEnv>();

feedsRoutes.openapi(add, async (c) => {
  const { api, session } = c.var;
  const wanted = c.req.valid('json');
  const added = await writeAsAdmin(c, (tx, by) => addFeed(tx, by, wanted.name, api));
  if (!added.ok) return added.response;
  // Its name is new to every device: see `feeds` of GET /v1/members
  api.hub.hint(session.team.id, new Set(['']), session.device.id);
  return c.json(added.value, 201);
});

feedsRoutes.openapi(list, async (c) => {
  const { api, session } = c.var;
  return c.json({ feeds: await listFeeds(api.db.query, session.team.id) }, 200);
});

feedsRoutes.openapi(revoke, async (c) => {
  const { id } = c.req.valid('param');
  const { now } = c.var.api;
  const revoked = await writeAsAdmin(c, (tx, session) => revokeFeed(tx, session, id, now()));
  if (!revoked.ok) return revoked.response;
  if (!revoked.value) return problem(c, 'not-found', 'No feed of the team has this id.');
  return c.body(null, 204);
});
