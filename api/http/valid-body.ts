import type { z } from 'zod';
import type { ApiContext } from './api-context.ts';
import { problem } from './problems.ts';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** A body as its schema reads it; or what was sent instead, parsed, with what is wrong; or the answer to no JSON at all. */
export type Body<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly sent: unknown; readonly error: z.ZodError }
  | { readonly ok: false; readonly response: Response };

/**
 * Reads a JSON body and checks it at once. The check that comes with a route allows for schemas that wait for something,
 * and zod then leaves its compiled checks aside: for a push of hundreds of saves that is most of the work.
 */
export async function validBody<Value>(c: ApiContext, schema: z.ZodType<Value>): Promise<Body<Value>> {
  if (!JSON_TYPE.test(c.req.header('content-type') ?? ''))
    return refused(problem(c, 'unsupported-media-type', 'Send `Content-Type: application/json`.'));
  const sent = parse(await c.req.text());
  if (!sent.ok) return refused(problem(c, 'malformed-json', 'Send one JSON document in UTF-8.'));
  const result = schema.safeParse(sent.value);
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, sent: sent.value, error: result.error };
}

const refused = (response: Response) => ({ ok: false as const, response });

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
