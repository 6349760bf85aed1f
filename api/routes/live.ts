import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { LIMITS } from '../http/limits.ts';
import type { ApiEnv } from '../http/api-context.ts';
import { problemResponses } from '../http/problems.ts';
import { CLOSE } from '../live/hub.ts';
import { MAX_LIVE_MESSAGE_BYTES, live } from '../live/upgrade.ts';

const connect = createRoute({
  method: 'get',
  path: '/v1/live',
  security: [],
  tags: ['sync'],
  summary: 'Be told when to pull (WebSocket)',
  description: `
A WebSocket (RFC 6455) of JSON text messages, without subprotocol. The token goes into the first message, since browsers cannot
send it as a header. The client first sends \`live-sign-in\`, \`{"token":"<device token>"}\`, within
${LIMITS.liveSignInMs / 1_000} s, then \`live-ping\`, \`{"type":"ping"}\`, about every 20 s. The server sends \`live-message\`:
\`{"type":"pull"}\` once after the sign-in, before which nothing more is to be sent, and whenever something this member may see has changed, members included (never for a change made on this
device), and \`{"type":"pong"}\` for each ping. Messages have at most ${MAX_LIVE_MESSAGE_BYTES} bytes. A message carries no data: pull to
get it. A client that says nothing for ${LIMITS.liveSilenceMs / 1_000} s is let go. Where no message
arrives for a minute, connect again, waiting longer each time.

| close code | |
|---|---|
| ${CLOSE.goingAway} | the server stops: connect again |
| 1002, 1007 | the frames break RFC 6455 |
| 1009 | a message was longer than ${MAX_LIVE_MESSAGE_BYTES} bytes |
| ${CLOSE.tooSlow} | too many unread messages: connect again and pull |
| ${CLOSE.badMessage} | a message was not understood |
| ${CLOSE.signedOut} | the token opens nothing; the reason is \`unauthenticated\`, \`device-revoked\` or \`member-removed\` |
| ${CLOSE.silent} | no token, or afterwards no ping, arrived in time |
| ${CLOSE.tooMany} | more than ${LIMITS.liveMessagesPerMinute} messages within a minute |

A request that is no upgrade is answered with a problem document; an upgrade that is refused has its status alone, without a body.
`.trim(),
  responses: {
    101: { description: 'The WebSocket is open.' },
    ...problemResponses('origin-not-allowed', 'upgrade-required', 'internal'),
  },
});

export const liveRoutes = new OpenAPIHono<ApiEnv>();

// Hono's upgrade answers by itself, outside the route's declared types.
liveRoutes.openAPIRegistry.registerPath(connect);
liveRoutes.get(connect.getRoutingPath(), live);
