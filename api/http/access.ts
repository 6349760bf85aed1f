import { ROLES } from '../../shared/records/define-record.ts';
import { MAX_PUSH_BYTES } from '../../shared/sync/wire.ts';
import { authenticateFeed } from './authenticate-feed.ts';
import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './api-context.ts';
import { authenticate } from './authenticate.ts';
import { jsonBody } from './body.ts';
import { addressOf, limitRate } from './rate-limit.ts';

/** What a request needs to hold, by the kind of route: spread into a route's definition. */
const byDevice = (c: Parameters<typeof addressOf>[0]) => c.var.session.device.id;
const signedIn = [{ device: [] }];

export const anybody = { security: [] };
export const codeHolder = {
  security: [],
  middleware: [limitRate('signInsPerMinute', addressOf), jsonBody()],
};
export const everyMember = {
  security: signedIn,
  middleware: [authenticate(...ROLES), limitRate('requestsPerMinute', byDevice), jsonBody()],
};
export const adminOnly = {
  security: signedIn,
  middleware: [authenticate('admin'), limitRate('requestsPerMinute', byDevice), jsonBody()],
};
/** A feed's token opens the feed and nothing else. */
export const feedOnly = {
  security: [{ feed: [] }],
  middleware: [authenticateFeed, limitRate('feedsPerMinute', (c) => c.var.feed.id), jsonBody(MAX_PUSH_BYTES)],
};
/** Sync has its own rate and its own size of body. */
export function syncClient(bodyBytes?: number) {
  type Check = MiddlewareHandler<ApiEnv>;
  const middleware: [Check, Check, Check] = [
    authenticate(...ROLES),
    limitRate('syncsPerMinute', byDevice),
    jsonBody(bodyBytes),
  ];
  return { security: signedIn, middleware };
}

/** The problems any route may answer with. */
export const commonProblems = ['rate-limited', 'internal', 'busy', 'unconfirmed'] as const;
/** The problems of a route that needs a device token. */
export const tokenProblems = [
  'unauthenticated',
  'device-revoked',
  'member-removed',
  ...commonProblems,
] as const;
/** The problems of a route that takes a body. */
export const bodyProblems = [
  'malformed-json',
  'too-deep',
  'body-timeout',
  'too-large',
  'unsupported-media-type',
  'invalid',
] as const;
