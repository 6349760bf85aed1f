import { z } from 'zod';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { backoff } from './backoff.ts';

/** An application message this often keeps the service worker and every proxy on the way awake. */
const PING_MS = 20_000;
/** After so long without a word from the server the connection is taken for dead. */
const SILENCE_MS = 45_000;

/** The part of a WebSocket that is used here. */
export type LiveSocket = Pick<WebSocket, 'send' | 'close' | 'addEventListener'>;

export interface LiveDeps {
  readonly open: () => LiveSocket;
  readonly token: () => string | null;
  readonly later: (ms: number, run: () => void) => { cancel(): void };
  readonly random: Randomness;
  /** The server says there is something to pull; also called on each connection, for what was missed without one. */
  readonly onHint: () => void;
}

const message = z.object({ type: z.string() });

/** Address of the live connection of the server at `server`. */
export function liveAddress(server: string): string {
  const url = new URL('/v1/live', server);
  url.protocol = url.protocol === 'http:' ? 'ws:' : 'wss:';
  return url.href;
}

/** Holds a live connection until `signal` ends it, and opens it anew whenever it breaks. */
export function holdLive(deps: LiveDeps, signal: AbortSignal): void {
  let failures = 0;

  const connect = () => {
    if (signal.aborted) return;
    const token = deps.token();
    if (token === null) return retry();
    const ended = new AbortController();
    const socket = deps.open();
    const timers = watch(deps, socket);
    const end = () => {
      if (ended.signal.aborted) return;
      ended.abort();
      timers.cancel();
      socket.close();
      retry();
    };
    const listen = { signal: ended.signal };
    socket.addEventListener(
      'open',
      () => {
        socket.send(JSON.stringify({ token }));
        deps.onHint();
      },
      listen,
    );
    socket.addEventListener(
      'message',
      (event: MessageEvent) => {
        timers.heard(end);
        failures = 0;
        if (typeOf(event.data) === 'pull') deps.onHint();
      },
      listen,
    );
    socket.addEventListener('close', end, listen);
    socket.addEventListener('error', end, listen);
    signal.addEventListener('abort', end, listen);
    timers.heard(end);
  };

  const retry = () => {
    if (signal.aborted) return;
    failures += 1;
    const timer = deps.later(backoff(failures, deps.random), connect);
    signal.addEventListener('abort', () => timer.cancel(), { once: true });
  };

  connect();
}

/** Pings, and calls `end` when the server has been silent for too long. */
function watch(deps: LiveDeps, socket: LiveSocket) {
  let silence: { cancel(): void } | null = null;
  let open = false;
  socket.addEventListener('open', () => {
    open = true;
  });
  const ping = (): { cancel(): void } =>
    deps.later(PING_MS, () => {
      if (open) socket.send(JSON.stringify({ type: 'ping' }));
      pinging = ping();
    });
  let pinging = ping();
  return {
    heard(end: () => void) {
      silence?.cancel();
      silence = deps.later(SILENCE_MS, end);
    },
    cancel() {
      pinging.cancel();
      silence?.cancel();
    },
  };
}

function typeOf(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  try {
    const parsed = message.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.type : null;
  } catch {
    // Not JSON: nothing this build understands, and a hint is never needed
    return null;
  }
}
