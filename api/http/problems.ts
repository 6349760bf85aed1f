import type { Context, TypedResponse } from 'hono';
import { z } from 'zod';

/** Every failure the API answers with: its status, and what a person is told. */
export const PROBLEMS = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'too-deep': { status: 400, title: 'The body is nested too deeply' },
  unauthenticated: { status: 401, title: 'A device token is needed' },
  'device-revoked': { status: 401, title: 'This device was signed out' },
  'member-removed': { status: 401, title: 'No longer a member of this team' },
  forbidden: { status: 403, title: 'Not allowed for this role' },
  'origin-not-allowed': { status: 403, title: 'This origin may not open a live connection' },
  'code-not-accepted': { status: 403, title: 'The code is unknown, used or expired' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This address takes other methods' },
  'body-timeout': { status: 408, title: 'The body arrived too slowly' },
  'last-admin': { status: 409, title: 'A team keeps at least one admin' },
  'schema-too-new': { status: 409, title: 'The server is older than this client' },
  'schema-too-old': { status: 409, title: 'This client is too old for the server' },
  'too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be application/json' },
  invalid: { status: 422, title: 'Some fields are not valid' },
  'upgrade-required': { status: 426, title: 'This address takes WebSocket connections' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'The server failed' },
  busy: { status: 503, title: 'The server is busy' },
  unconfirmed: { status: 503, title: 'Whether it was stored is not known' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
type StatusOf<Code extends ProblemCode> = (typeof PROBLEMS)[Code]['status'];

export const fieldError = z.strictObject({
  field: z.string().meta({ description: 'Path of the field, for example `mutations.0.ops.2.id`.' }),
  message: z.string(),
});
export type FieldError = z.output<typeof fieldError>;

/** An RFC 9457 problem document. */
export const problemDocument = z.strictObject({
  type: z.string().meta({ description: '`urn:rapport:problem:` followed by the code.' }),
  title: z.string(),
  status: z.int(),
  detail: z.string().meta({ description: 'What went wrong here and what to do about it.' }),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]), // `as`: keys widens to string[]
  errors: z.array(fieldError).optional().meta({ description: 'With `invalid`: each field that is wrong.' }),
  oldestSchema: z.int().optional().meta({ description: 'With `schema-too-old`: the oldest schema taken.' }),
  newestSchema: z.int().optional().meta({ description: 'With `schema-too-new`: the newest schema known.' }),
});
type ProblemDocument = z.output<typeof problemDocument>;
type Extra = Pick<ProblemDocument, 'errors' | 'oldestSchema' | 'newestSchema'>;

/** Answers with a problem document. `headers` may add `Retry-After` and the like. */
export function problem<Code extends ProblemCode>(
  c: Context,
  code: Code,
  detail: string,
  extra: Extra = {},
  headers: Record<string, string> = {},
) {
  const { status, title } = PROBLEMS[code];
  const body = { type: `urn:rapport:problem:${code}`, title, status, detail, code, ...extra };
  const response = c.json(body, status, { ...headers, 'Content-Type': 'application/problem+json' });
  // `as`: TypeScript widens the status of an indexed registry entry to the union of all.
  return response as unknown as Response & TypedResponse<ProblemDocument, StatusOf<Code>, 'json'>;
}

type ProblemResponses<Code extends ProblemCode> = {
  [Status in StatusOf<Code>]: {
    description: string;
    content: { 'application/problem+json': { schema: typeof problemDocument } };
  };
};

/** The OpenAPI responses of these problems, grouped by status. */
export function problemResponses<Code extends ProblemCode>(...codes: Code[]): ProblemResponses<Code> {
  const responses: Record<number, { description: string; content: unknown }> = {};
  for (const code of codes) {
    const { status, title } = PROBLEMS[code];
    const line = `\`${code}\`: ${title}.`;
    const before = responses[status]?.description;
    responses[status] = {
      description: before === undefined ? line : `${before} ${line}`,
      content: { 'application/problem+json': { schema: problemDocument } },
    };
  }
  // `as`: built key by key from the same registry the type is computed from.
  return responses as ProblemResponses<Code>;
}
