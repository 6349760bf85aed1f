import { z } from 'zod';
import { pullResponse, pushResponse } from '../../shared/sync/wire.ts';
import type { Send, SendProblem, Sent } from './exchange.ts';

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 30_000;

export interface TransportDeps {
  /** The server's address, without a path. */
  readonly server: string;
  /** The device token; null when this device is signed out. */
  readonly token: () => string | null;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
}

/** Sends over HTTPS to the routes `/v1/sync/push` and `/v1/sync/pull`. */
export function httpTransport(deps: TransportDeps): Send {
  return {
    push: async (request) => post(deps, '/v1/sync/push', request, pushResponse),
    pull: async (request) => post(deps, '/v1/sync/pull', request, pullResponse),
  };
}

async function post<T>(
  deps: TransportDeps,
  path: string,
  body: unknown,
  schema: z.ZodType<T>,
): Promise<Sent<T>> {
  const token = deps.token();
  if (token === null) return failed({ type: 'signed-out' });
  const response = await send(deps, path, token, body);
  if (!response) return failed({ type: 'offline' });
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) return failed(problemOf(response, json, deps.now()));
  const parsed = schema.safeParse(json);
  // An answer of another shape comes from something between us and the server: a sign-in page of a hotel, a proxy
  return parsed.success
    ? { ok: true, answer: parsed.data }
    : failed({ type: 'unavailable', retryAfterMs: null });
}

async function send(
  deps: TransportDeps,
  path: string,
  token: string,
  body: unknown,
): Promise<Response | null> {
  try {
    return await deps.fetch(new URL(path, deps.server), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    // fetch tells nothing of a failure but that there was one: no network, no server, no answer in time
    return null;
  }
}

const problemBody = z
  .object({ code: z.string().catch(''), detail: z.string().catch('') })
  .catch({ code: '', detail: '' });

function problemOf(response: Response, json: unknown, now: number): SendProblem {
  const { code, detail } = problemBody.parse(json);
  if (code === 'member-removed') return { type: 'member-removed' };
  if (code === 'schema-too-old') return { type: 'update-needed' };
  const { status } = response;
  if (status === 401) return { type: 'signed-out' };
  if (status === 413) return { type: 'too-large' };
  // Anything else the request itself is to blame for; a proxy's page in between has no code, and is waited out
  if ((status === 400 || status === 422) && code !== '') return { type: 'refused', detail };
  return { type: 'unavailable', retryAfterMs: retryAfter(response.headers.get('retry-after'), now) };
}

/** `Retry-After` as seconds or as a date (RFC 9110, section 10.2.3), in milliseconds from now. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function failed(problem: SendProblem): { ok: false; problem: SendProblem } {
  return { ok: false, problem };
}
