import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Randomness } from '../../shared/sync/randomness.ts';
import type { Database } from '../db/connect.ts';
import type { LiveHub } from '../live/hub.ts';
import type { FeedSession } from '../team/feeds.ts';
import type { Session } from '../team/session.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { Counter } from './rate-limit.ts';

/** Everything the API works with, passed in so that a test decides it. */
export interface ApiDeps {
  readonly db: Database;
  /** Signs pull cursors; kept in the database, so that a restart does not void them. */
  readonly cursorKey: string;
  readonly now: () => number;
  readonly random: Randomness;
  readonly log: Log;
  readonly hub: LiveHub;
  readonly limits: Limits;
  /** Whether a browser page of this origin may call; null asks for a request without an origin. */
  readonly allowsOrigin: (origin: string) => boolean;
  /** Takes the caller's address from the last `X-Forwarded-For` entry: only behind a proxy that writes it. */
  readonly trustsProxy: boolean;
}

export interface ApiEnv {
  Bindings: HttpBindings;
  /** `session` is there after a device's token was accepted, `feed` after a feed's. */
  Variables: { api: ApiDeps; counter: Counter; requestId: string; session: Session; feed: FeedSession };
}
export type ApiContext = Context<ApiEnv>;
