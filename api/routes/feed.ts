import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { applyFeed } from '../feed/apply-feed.ts';
import { feedRequest, feedResponse } from '../feed/feed-lines.ts';
import { libsqlFeedStore } from '../feed/feed-store.ts';
import { bodyProblems, commonProblems, feedOnly } from '../http/access.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { writeAsFeed } from '../http/authenticate-feed.ts';
import { problemResponses } from '../http/problems.ts';
import { touchFeed } from '../team/feeds.ts';
import { audiencesOf } from '../live/audiences.ts';
import { FEED_RULES } from './feed-rules.ts';
import { jsonOf, requestBody } from './fields.ts';

const take = createRoute({
  method: 'post',
  path: '/v1/feed',
  ...feedOnly,
  tags: ['feeds'],
  summary: 'Feed customers and purchases',
  description: FEED_RULES,
  request: { body: requestBody(feedRequest) },
  responses: {
    200: { description: 'What became of each line.', content: jsonOf(feedResponse) },
    ...problemResponses('unauthenticated', 'device-revoked', ...commonProblems, ...bodyProblems),
  },
});

/** How old "last seen" of a feed may be, in milliseconds. */
const SEEN_MS = 60_000;

export const feedRoutes = new OpenAPIHono<ApiEnv>();

feedRoutes.openapi(take, async (c) => {
  const { api, feed } = c.var;
  const request = c.req.valid('json');
  const now = api.now();
  const taken = await writeAsFeed(c, async (tx) => {
    if (now - feed.lastSeenAt >= SEEN_MS) await touchFeed(tx, feed.id, now);
    return applyFeed(libsqlFeedStore(tx, feed.team), { id: feed.id, team: feed.team, now }, request);
  });
  if (!taken.ok) return taken.response;
  const { changed, ...answer } = taken.value;
  // Only after the commit: whoever pulls on this hint finds the change.
  if (changed.length > 0) api.hub.hint(feed.team, audiencesOf(changed), null);
  return c.json(answer, 200);
});
