import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import type { ApiContext, ApiEnv } from './api-context.ts';
import { problem } from './problems.ts';

const WINDOW_MS = 60_000;
/** Callers remembered at once; beyond them the counts start anew, so that memory is bounded. */
const MAX_CALLERS = 50_000;

type Rate = 'signInsPerMinute' | 'syncsPerMinute' | 'feedsPerMinute' | 'requestsPerMinute';

export type Counter = ReturnType<typeof createCounter>;

/** Counts requests per caller in windows of a minute. */
export function createCounter() {
  const counts = new Map<string, number>();
  let startedAt = -Infinity;
  return {
    /** Counts one more; returns 0 while within `most`, else the seconds until the window ends. */
    count(caller: string, most: number, now: number): number {
      if (now - startedAt >= WINDOW_MS || now < startedAt || counts.size >= MAX_CALLERS) {
        counts.clear();
        startedAt = now;
      }
      const seen = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, seen);
      return seen <= most ? 0 : Math.max(1, Math.ceil((startedAt + WINDOW_MS - now) / 1_000));
    },
  };
}

/** Refuses a caller's requests beyond a rate with 429 and `Retry-After`. */
export function limitRate(rate: Rate, callerOf: (c: ApiContext) => string): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { limits, now } = c.var.api;
    const wait = c.var.counter.count(`${rate} ${callerOf(c)}`, limits[rate], now());
    if (wait === 0) return next();
    const detail = `At most ${limits[rate]} such requests a minute. Try again in ${wait} s.`;
    return problem(c, 'rate-limited', detail, {}, { 'Retry-After': String(wait) });
  };
}

export function addressOf(c: ApiContext): string {
  if (c.var.api.trustsProxy) {
    const hop = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (hop) return hop;
  }
  // Requests made in process come without a connection.
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? 'unknown') : 'in-process';
}
