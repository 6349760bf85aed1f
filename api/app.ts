import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import type { ApiDeps, ApiEnv } from './http/api-context.ts';
import { answerFailure, refuseInvalid, refuseUnknown } from './http/failures.ts';
import { requestLog } from './http/log.ts';
import { problem } from './http/problems.ts';
import { createCounter } from './http/rate-limit.ts';
import { openApiDocument } from './openapi/document.ts';
import { deviceRoutes } from './routes/devices.ts';
import { feedRoutes } from './routes/feed.ts';
import { feedsRoutes } from './routes/feeds.ts';
import { healthRoutes } from './routes/health.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { liveRoutes } from './routes/live.ts';
import { memberRoutes } from './routes/members.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { sessionRoutes } from './routes/session.ts';
import { syncRoutes } from './routes/sync.ts';
import { VERSION } from './version.ts';

/** The API over what it is given: no clock, randomness, network or log of its own. */
export function createApp(deps: ApiDeps): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid });
  const counter = createCounter();
  app.use(async (c, next) => {
    c.set('api', deps);
    c.set('counter', counter);
    await next();
  });
  app.use(requestLog);
  app.use(secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } }));
  app.use(cors({ ...CORS, origin: (origin) => (deps.allowsOrigin(origin) ? origin : null) }));
  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  for (const routes of ROUTES) app.route('/', routes);
  app.route(
    '/',
    openApiRoutes(() => openApiDocument(app, VERSION)),
  );
  app.notFound(refuseUnknown);
  app.onError(answerFailure);
  return app;
}

const ROUTES = [
  deviceRoutes,
  invitationRoutes,
  memberRoutes,
  sessionRoutes,
  feedsRoutes,
  feedRoutes,
  syncRoutes,
  liveRoutes,
  healthRoutes,
];

const CORS = {
  allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type'],
  exposeHeaders: ['Retry-After', 'X-Request-Id'],
  maxAge: 600,
};

function refuseMethod(c: Parameters<typeof problem>[0], allowed: readonly string[]) {
  const Allow = allowed.join(', ');
  return problem(c, 'method-not-allowed', `Use ${Allow}.`, {}, { Allow });
}
