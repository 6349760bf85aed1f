import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import type { ApiEnv } from '../http/api-context.ts';
import { componentName, componentSchemas } from './components.ts';
import { DESCRIPTION } from './description.ts';

type Json = Record<string, unknown>;
type Registered = OpenAPIHono<ApiEnv>['openAPIRegistry']['definitions'][number];
type Route = Extract<Registered, { type: 'route' }>['route'];

/**
 * The OpenAPI 3.1 description of every route of the app. Schemas are written by zod itself, whose JSON Schema is
 * OpenAPI 3.1's own dialect; the generator that comes with the routes writes an older one.
 */
export function openApiDocument(app: OpenAPIHono<ApiEnv>, version: string): Json & { openapi: string } {
  const paths: Record<string, Json> = {};
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { path, method } = definition.route;
    paths[path] = { ...paths[path], [method]: operationOf(definition.route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapport API',
      version,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: TAGS,
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'A device token, from POST /v1/devices.' },
        feed: { type: 'http', scheme: 'bearer', description: 'A feed token, from POST /v1/feeds.' },
      },
    },
  };
}

const TAGS = [
  { name: 'devices', description: 'Signing browsers in and out.' },
  { name: 'members', description: 'Who belongs to the team.' },
  { name: 'feeds', description: 'Customers and purchases from other systems.' },
  { name: 'sync', description: 'Exchanging records.' },
  { name: 'server', description: 'The server itself.' },
];

function operationOf({
  method,
  path,
  summary,
  description,
  tags,
  security,
  request,
  responses,
}: Route): Json {
  const parameters = parametersOf(request?.params);
  return {
    operationId: operationIdOf(method, path),
    summary,
    ...(description === undefined ? {} : { description }),
    tags,
    security,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(request?.body ? { requestBody: { required: true, content: contentOf(request.body.content) } } : {}),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [status, responseOf(status, response)]),
    ),
  };
}

/** `delete /v1/devices/{id}` is `deleteDevicesById`. */
function operationIdOf(method: string, path: string): string {
  const words = path
    .replace(/^\/v1\//, '')
    .replace('{', 'by-')
    .split(/[^a-z]+/i)
    .filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

const REQUEST_ID = header('Names the request in the server’s log.', 'string');
const RETRY_AFTER = header('Seconds to wait before the same request is sent again.', 'integer');

/** The headers of an answer besides those of its body, by status. */
const HEADERS: Readonly<Record<string, Json>> = {
  '401': { 'WWW-Authenticate': header('Always `Bearer`.', 'string') },
  '426': { Upgrade: header('Always `websocket`.', 'string') },
  '429': { 'Retry-After': RETRY_AFTER },
  '503': { 'Retry-After': RETRY_AFTER },
};

function header(description: string, type: 'string' | 'integer'): Json {
  return { description, schema: { type } };
}

function responseOf(status: string, response: Route['responses'][string]): Json {
  if (!('description' in response)) throw new Error('a route describes its responses itself');
  return {
    description: response.description,
    headers: { 'X-Request-Id': REQUEST_ID, ...HEADERS[status] },
    ...('content' in response && response.content ? { content: contentOf(response.content) } : {}),
  };
}

function contentOf(content: Readonly<Record<string, unknown>>): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, media]) => [type, { schema: referenceTo(schemaOf(media)) }]),
  );
}

function schemaOf(media: unknown): z.ZodType {
  const schema = typeof media === 'object' && media !== null && 'schema' in media ? media.schema : null;
  if (schema instanceof z.ZodType) return schema;
  throw new Error('a route describes its bodies with zod schemas');
}

function parametersOf(params: unknown): Json[] {
  if (!(params instanceof z.ZodObject)) return [];
  return Object.entries(params.shape).map(([name, schema]) => {
    const { $schema: _dialect, ...jsonSchema } = z.toJSONSchema(schema, { io: 'input' });
    return { name, in: 'path', required: true, schema: jsonSchema };
  });
}

function referenceTo(schema: z.ZodType): Json {
  const name = componentName(schema);
  if (name === undefined) throw new Error('a body’s schema is missing from the components');
  return { $ref: `#/components/schemas/${name}` };
}
