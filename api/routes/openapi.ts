import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { anybody } from '../http/access.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { problemResponses } from '../http/problems.ts';
import { jsonOf } from './fields.ts';
import { openApi } from './openapi-schema.ts';

const read = createRoute({
  method: 'get',
  path: '/v1/openapi.json',
  ...anybody,
  tags: ['server'],
  summary: 'This description',
  responses: {
    200: { description: 'An OpenAPI 3.1 document.', content: jsonOf(openApi) },
    ...problemResponses('internal'),
  },
});

/** `describe` is called on the first request: by then every route is registered. */
export function openApiRoutes(describe: () => { openapi: string }): OpenAPIHono<ApiEnv> {
  let described: { openapi: string } | undefined;
  const routes = new OpenAPIHono<ApiEnv>();
  routes.openapi(read, (c) => {
    described ??= describe();
    return c.json(described, 200);
  });
  return routes;
}
