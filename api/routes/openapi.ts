import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { anybody } from '../http/access.ts';
import { addressOf, limitRate } from '../http/rate-limit.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { problemResponses } from '../http/problems.ts';
import { jsonOf } from './fields.ts';
import { openApi } from './openapi-schema.ts';

const read = createRoute({
  method: 'get',
  path: '/v1/openapi.json',
  ...anybody,
  middleware: [limitRate('requestsPerMinute', addressOf)] as const,
  tags: ['server'],
  summary: 'This description',
  responses: {
    200: { description: 'An OpenAPI 3.1 document.', content: jsonOf(openApi) },
    ...problemResponses('rate-limited', 'internal'),
  },
});

/** `describe` is called on the first request: by then every route is registered. */
export function openApiRoutes(describe: () => { openapi: string }): OpenAPIHono<ApiEnv> {
  let described: string | undefined;
  const routes = new OpenAPIHono<ApiEnv>();
  routes.openapi(read, (c) => {
    // Written once: it is long, and anybody may ask for it.
    described ??= JSON.stringify(describe());
    const answer = c.body(described, 200, { 'Content-Type': 'application/json' });
    return answer as unknown as ReturnType<typeof c.json<{ openapi: string }, 200>>; // `as`: the text of what is declared
  });
  return routes;
}
