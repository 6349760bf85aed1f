import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ApiEnv } from './api-context.ts';

export const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One line of the log. It never holds a token, an address, a name or a body. */
export interface LogEntry {
  readonly level: Exclude<LogLevel, 'silent'>;
  readonly event: string;
  readonly [field: string]: string | number | boolean | null;
}
export type Log = (entry: LogEntry) => void;

/** Writes entries as JSON lines, those of the wanted level and above. */
export function jsonLog(level: LogLevel, write: (line: string) => void): Log {
  return (entry) => {
    if (LOG_LEVELS.indexOf(entry.level) < LOG_LEVELS.indexOf(level)) return;
    write(JSON.stringify({ at: new Date().toISOString(), ...entry }));
  };
}

/** Logs each request by its route's pattern: the address itself may hold ids. */
export const requestLog: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { log, now } = c.var.api;
  const started = now();
  c.set('requestId', randomUUID());
  c.header('X-Request-Id', c.var.requestId);
  await next();
  const route = routePath(c, -1);
  log({
    level: c.res.status >= 500 ? 'error' : 'info',
    event: 'request',
    request: c.var.requestId,
    method: c.req.method,
    route: route === '/*' || route === '*' ? null : route,
    status: c.res.status,
    ms: now() - started,
    device: c.var.session?.device.id ?? c.var.feed?.id ?? null,
  });
};

/** What may be logged of a thrown error: kinds and places. Database errors quote values in their text. */
export function describeError(error: unknown): { error: string; cause: string | null; stack: string } {
  if (!(error instanceof Error)) return { error: typeof error, cause: null, stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const { cause } = error;
  return {
    error: error.name + codeOf(error),
    cause: cause instanceof Error ? cause.name + codeOf(cause) : null,
    stack: frames.slice(0, 8).join('\n'),
  };
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
}
