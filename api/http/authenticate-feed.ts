import type { MiddlewareHandler } from 'hono';
import type { Transaction } from '../db/write-queue.ts';
import { type FeedRefusal, feedOfId, feedOfToken } from '../team/feeds.ts';
import type { ApiContext, ApiEnv } from './api-context.ts';
import { bearerToken } from './authenticate.ts';
import { problem } from './problems.ts';

const ADVICE: Record<FeedRefusal, string> = {
  unauthenticated:
    'Send `Authorization: Bearer <feed token>`; an admin gets one with `npm run api -- feed NAME`, or from POST /v1/feeds.',
  'device-revoked': 'This feed was ended; ask an admin for a new one.',
};

function refuseFeed(c: ApiContext, why: FeedRefusal) {
  return problem(c, why, ADVICE[why], {}, { 'WWW-Authenticate': 'Bearer' });
}

/** Lets a feed through. Feeds are kept apart from devices, so neither token opens what the other is for. */
export const authenticateFeed: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const token = bearerToken(c.req.header('authorization'));
  if (token === null) return refuseFeed(c, 'unauthenticated');
  const result = await feedOfToken(c.var.api.db.query, token);
  if (!result.ok) return refuseFeed(c, result.why);
  c.set('feed', result.feed);
  return next();
};

/** Writes as the feed, which is looked up again inside the transaction: one ended meanwhile writes nothing. */
export async function writeAsFeed<T>(c: ApiContext, job: (tx: Transaction) => Promise<T>) {
  const { api, feed } = c.var;
  const outcome = await api.db.write(async (tx) => {
    const now = await feedOfId(tx, feed.id);
    return now.ok ? { ok: true as const, value: await job(tx) } : now;
  });
  return outcome.ok ? outcome : { ok: false as const, response: refuseFeed(c, outcome.why) };
}
