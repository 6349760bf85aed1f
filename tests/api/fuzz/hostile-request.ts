import type { OpenAPIHono } from '@hono/zod-openapi';
import { EXAMPLES } from '../../../api/openapi/examples.ts';
import type { ApiEnv } from '../../../api/http/api-context.ts';
import type { Prng } from '../../simulation/prng.ts';
import { hostileBody } from './hostile-values.ts';

export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: [string, string][];
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** A route as requests are made for it. */
export interface Target {
  readonly method: string;
  readonly path: string;
  /** A body it takes, or null where it takes none. */
  readonly valid: unknown;
}

const BODIES: Readonly<Record<string, string>> = {
  'post /v1/devices': 'device-request',
  'post /v1/invitations': 'invitation-request',
  'patch /v1/members/{id}': 'member-change',
  'post /v1/feeds': 'add-feed-request',
  'post /v1/feed': 'feed-request',
  'post /v1/sync/push': 'push-request',
  'post /v1/sync/pull': 'pull-request',
};

/** Every route the app has, as registered; one that takes a body and has none here is a mistake of the test. */
export function targetsOf(app: OpenAPIHono<ApiEnv>): Target[] {
  return app.openAPIRegistry.definitions.flatMap((definition) => {
    if (definition.type !== 'route') return [];
    const { method, path, request } = definition.route;
    const example = BODIES[`${method} ${path}`];
    if ((request?.body !== undefined) !== (example !== undefined))
      throw new Error(`which body does ${method} ${path} take?`);
    return [{ method: method.toUpperCase(), path, valid: example === undefined ? null : EXAMPLES[example] }];
  });
}

const IDS = [
  'nowhere',
  '%00',
  '%ff',
  '%ed%a0%80',
  '..%2f..',
  '%F0%9F%92%A9',
  "'%20OR%201=1--",
  '__proto__',
  'a'.repeat(65),
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const TYPES = [
  'text/plain',
  'application/xml',
  'application/json; charset=utf-16',
  'multipart/form-data',
  '',
  'a/b; c="',
];
const TOKENS = ['x', '', 'ü', '='.repeat(50), 'a'.repeat(300), '../..', "' OR 1=1 --"];

/** Tokens that open something, so that requests get past the door. */
export interface Tokens {
  readonly devices: readonly string[];
  readonly feed: string;
}

/** One request that somebody who means harm, or whose program is broken, might send. */
export function hostileRequest(chance: Prng, targets: readonly Target[], tokens: Tokens): HostileRequest {
  const target = chance.pick(targets);
  const method = chance.chance(0.9) ? target.method : chance.pick(METHODS);
  const noBody = method === 'GET' || method === 'HEAD';
  const query = chance.chance(0.1)
    ? `?${chance.pick(['a=1&a=2', '%', 'id[]=1', 'limit=-1', '__proto__=1'])}`
    : '';
  return {
    method,
    path: target.path.replace('{id}', chance.pick(IDS)) + query,
    headers: headersOf(chance, target.path === '/v1/feed' ? tokens.feed : chance.pick(tokens.devices)),
    body:
      noBody || (target.valid === null && chance.chance(0.8))
        ? null
        : hostileBody(chance, target.valid ?? {}),
  };
}

function headersOf(chance: Prng, opening: string): [string, string][] {
  const token = chance.chance(0.9) ? opening : chance.pick(TOKENS);
  const latin1 = Buffer.from(`Bearer ${token}`, 'utf8').toString('latin1');
  const headers: [string, string][] = [
    ['authorization', latin1],
    ['content-type', chance.chance(0.9) ? 'application/json' : chance.pick(TYPES)],
  ];
  // The same header twice: the server reads one value, or refuses both
  if (chance.chance(0.05)) headers.push(chance.pick(headers));
  if (chance.chance(0.05))
    headers.push(['origin', chance.pick(['null', 'https://evil.example', 'chrome-extension://x'])]);
  if (chance.chance(0.05))
    headers.push(['x-forwarded-for', chance.pick(['', ',', '::1', '1.2.3.4, 5.6.7.8'])]);
  return headers;
}
