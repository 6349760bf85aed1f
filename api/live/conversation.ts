import { z } from 'zod';
import type { ApiDeps } from '../http/api-context.ts';
import { describeError } from '../http/log.ts';
import { createCounter } from '../http/rate-limit.ts';
import { type SessionResult, sessionOfDevice, sessionOfToken } from '../team/session.ts';
import { CLOSE, type CloseCode, type LiveConnection, type ServerMessage } from './hub.ts';

/** What a client may say: first its token, then a ping every 20 s. */
export const liveSignIn = z.strictObject({ token: z.string().max(200) });
export const livePing = z.strictObject({ type: z.literal('ping') });
/** What it is told. */
export const liveMessage = z.strictObject({
  type: z.enum(['pull', 'pong']),
}) satisfies z.ZodType<ServerMessage>;

/** The socket as the conversation needs it. */
export interface LiveSocket {
  send(text: string): void;
  waitingBytes(): number;
  close(code: CloseCode, reason: string): void;
}

type State =
  | { readonly name: 'silent' | 'checking' | 'over' }
  | { readonly name: 'in'; readonly device: string; leave(): void };

/** One client's live connection, from its first message to its end. */
export function createConversation(api: ApiDeps, socket: LiveSocket) {
  let state: State = { name: 'silent' };
  const counter = createCounter();
  let timer = setTimeout(() => finish(CLOSE.silent, 'send the token first'), api.limits.liveSignInMs);

  function finish(code: CloseCode, reason: string): void {
    end();
    socket.close(code, reason);
  }

  function end(): void {
    clearTimeout(timer);
    if (state.name === 'in') state.leave();
    state = { name: 'over' };
  }

  function awaitPing(): void {
    clearTimeout(timer);
    timer = setTimeout(() => finish(CLOSE.silent, 'ping every 20 s'), api.limits.liveSilenceMs);
  }

  const say = (message: ServerMessage) => socket.send(JSON.stringify(message));

  function enter(result: SessionResult): void {
    if (state.name !== 'checking') return;
    if (!result.ok) return finish(CLOSE.signedOut, result.why);
    const { team, member, device } = result.session;
    const connection: LiveConnection = {
      team: team.id,
      member: member.id,
      device: device.id,
      send: say,
      waitingBytes: socket.waitingBytes,
      close: socket.close,
    };
    state = { name: 'in', device: device.id, leave: api.hub.join(connection) };
    awaitPing();
    // Whatever happened while this client was away, it now pulls once.
    say({ type: 'pull' });
  }

  async function hear(text: string): Promise<void> {
    const heard = parse(text);
    if (state.name === 'silent') {
      const signIn = liveSignIn.safeParse(heard);
      if (!signIn.success) return finish(CLOSE.badMessage, 'send {"token":"..."} first');
      clearTimeout(timer);
      state = { name: 'checking' };
      enter(await sessionOfToken(api.db.query, signIn.data.token));
    } else if (state.name === 'in') {
      if (!livePing.safeParse(heard).success) return finish(CLOSE.badMessage, 'send {"type":"ping"}');
      if (counter.count('', api.limits.liveMessagesPerMinute, api.now()) > 0)
        return finish(CLOSE.tooMany, 'ping every 20 s');
      awaitPing();
      const result = await sessionOfDevice(api.db.query, state.device);
      if (result.ok) say({ type: 'pong' });
      else finish(CLOSE.signedOut, result.why);
    }
  }

  return {
    hear(text: string): void {
      hear(text).catch((error: unknown) => {
        api.log({ level: 'error', event: 'live-failed', ...describeError(error) });
        finish(CLOSE.goingAway, 'the server failed');
      });
    },
    end,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
