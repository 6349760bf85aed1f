import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { anybody } from '../http/access.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { describeError } from '../http/log.ts';
import { problem, problemResponses } from '../http/problems.ts';
import { jsonOf } from './fields.ts';

export const health = z.strictObject({ status: z.literal('ok') });

const check = createRoute({
  method: 'get',
  path: '/health',
  ...anybody,
  tags: ['server'],
  summary: 'Whether the server and its database answer',
  responses: {
    200: { description: 'Both answer.', content: jsonOf(health) },
    ...problemResponses('internal', 'busy'),
  },
});

export const healthRoutes = new OpenAPIHono<ApiEnv>();

healthRoutes.openapi(check, async (c) => {
  const { db, log } = c.var.api;
  try {
    await db.query.get(sql`SELECT 1`);
    return c.json({ status: 'ok' as const }, 200);
  } catch (error) {
    log({ level: 'error', event: 'database-unreachable', ...describeError(error) });
    return problem(c, 'busy', 'The database does not answer.', {}, { 'Retry-After': '5' });
  }
});
