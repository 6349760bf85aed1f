import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ZodError } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { databaseFault } from '../db/database-fault.ts';
import { WriteRefused } from '../db/write-queue.ts';
import type { ApiContext, ApiEnv } from './api-context.ts';
import { describeError } from './log.ts';
import { type FieldError, problem } from './problems.ts';

const MAX_ERRORS = 20;

/** What a route's schema said of some input. */
export type Validated = { success: true } | { success: false; error: ZodError };

/** Answers input that does not fit a route's schema. */
export function refuseInvalid(result: Validated, c: ApiContext) {
  return result.success ? undefined : refuseFields(c, result.error);
}

/** Names each field that is wrong. */
export function refuseFields(c: ApiContext, error: ZodError) {
  const errors = error.issues.flatMap(fieldErrors).slice(0, MAX_ERRORS);
  const detail = `Correct ${errors.map(({ field }) => field).join(', ')} and send again.`;
  return problem(c, 'invalid', detail, { errors });
}

/** An unknown key is named itself, not the object that holds it. */
export function fieldErrors(issue: $ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, MAX_ERRORS).map((key) => ({
      field: [...path, key].join('.').slice(0, 200),
      message: 'unknown field',
    }));
  return [{ field: path.join('.').slice(0, 200) || 'body', message: issue.message }];
}

export const refuseUnknown: NotFoundHandler<ApiEnv> = (c) =>
  problem(c, 'not-found', 'No such address. GET /v1/openapi.json describes those there are.');

const UNCONFIRMED =
  'The database did not answer. A push or a feed may be sent again as it is; of anything else look first what became.';

/** Answers what was thrown: refusals of the framework, the write queue and the database; anything else is our bug. */
export const answerFailure: ErrorHandler<ApiEnv> = (error, c) => {
  if (error instanceof HTTPException && error.status === 400)
    return problem(c, 'malformed-json', 'Send one JSON document in UTF-8.');
  if (error instanceof HTTPException && error.status === 415)
    return problem(c, 'unsupported-media-type', 'Send `Content-Type: application/json`.');
  const known = describeError(error);
  c.var.api.log({ level: 'error', event: 'failure', request: c.var.requestId, ...known });
  if (error instanceof WriteRefused && error.why === 'unconfirmed')
    return problem(c, 'unconfirmed', UNCONFIRMED, {}, { 'Retry-After': '2' });
  if (error instanceof WriteRefused)
    return problem(c, 'busy', 'Nothing was stored. Try again shortly.', {}, { 'Retry-After': '2' });
  if (databaseFault(error) !== null)
    return problem(c, 'busy', 'The database does not answer. Try again shortly.', {}, { 'Retry-After': '5' });
  return problem(c, 'internal', `Nothing was stored. Quote request ${c.var.requestId} to your admin.`);
};
