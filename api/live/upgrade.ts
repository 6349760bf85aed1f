import { upgradeWebSocket } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import type { WebSocket } from 'ws';
import type { ApiEnv } from '../http/api-context.ts';
import { describeError } from '../http/log.ts';
import { problem } from '../http/problems.ts';
import { createConversation } from './conversation.ts';

/** Bytes of the longest message a client sends: its token. */
export const MAX_LIVE_MESSAGE_BYTES = 4_096;

/** Turns an upgrade request from an allowed origin into a live conversation; answers anything else. */
export const live: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { api } = c.var;
  const origin = c.req.header('origin');
  // One header without the other is no handshake, and the connection stays what it is.
  const asked = `${c.req.header('connection')} ${c.req.header('upgrade')}`;
  if (!/\bupgrade\b.* websocket$/i.test(asked))
    return problem(c, 'upgrade-required', 'Open it as a WebSocket.', {}, { Upgrade: 'websocket' });
  // Browsers let any page open a WebSocket to any host; other programs send no origin.
  if (origin !== undefined && !api.allowsOrigin(origin))
    return problem(c, 'origin-not-allowed', 'Only the extension may connect from a browser.');
  const upgrade = upgradeWebSocket(
    () => {
      let conversation: ReturnType<typeof createConversation> | undefined;
      return {
        onOpen(_event, ws) {
          // `as`: the server is built with the ws package; Hono types only what all its adapters share.
          const raw = ws.raw as unknown as WebSocket;
          conversation = createConversation(api, {
            send: (text) => raw.send(text),
            waitingBytes: () => raw.bufferedAmount,
            close: (code, reason) => raw.close(code, reason),
          });
        },
        onMessage(event) {
          conversation?.hear(typeof event.data === 'string' ? event.data : '');
        },
        onClose() {
          conversation?.end();
        },
      };
    },
    { onError: (error) => api.log({ level: 'error', event: 'live-failed', ...describeError(error) }) },
  );
  return upgrade(c, next);
};
