import { describe, expect, test } from 'vitest';
import { holdLive, liveAddress } from '../../extension/sync/live.ts';

function setupLive() {
  const stop = new AbortController();
  const sockets: FakeSocket[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  const seen = { now: 0, hints: 0 };
  holdLive(
    {
      open: () => {
        const socket = new FakeSocket();
        sockets.push(socket);
        return socket;
      },
      token: () => 'secret',
      later: (ms, run) => {
        const timer = { at: seen.now + ms, run };
        timers.add(timer);
        return { cancel: () => void timers.delete(timer) };
      },
      random: () => '80000000',
      onHint: () => void (seen.hints += 1),
    },
    stop.signal,
  );
  const pass = (ms: number) => {
    const end = seen.now + ms;
    for (;;) {
      const next = [...timers]
        .filter((timer) => timer.at <= end)
        .toSorted((one, other) => one.at - other.at)[0];
      if (!next) break;
      timers.delete(next);
      seen.now = next.at;
      next.run();
    }
    seen.now = end;
  };
  return { stop, sockets, timers, seen, pass };
}

class FakeSocket extends EventTarget {
  readonly sent: string[] = [];
  closed = false;
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.closed = true;
  }
  opens(): void {
    this.dispatchEvent(new Event('open'));
  }
  hears(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

describe('holdLive', () => {
  test('says its token first, then pings every 20 s', () => {
    const { sockets, pass } = setupLive();
    sockets[0]?.opens();
    expect(sockets[0]?.sent).toEqual(['{"token":"secret"}']);
    pass(40_000);
    expect(sockets[0]?.sent.slice(1)).toEqual(['{"type":"ping"}', '{"type":"ping"}']);
  });

  test('a hint, and each connection, is a reason to pull; anything else is not', () => {
    const { sockets, seen } = setupLive();
    sockets[0]?.opens();
    expect(seen.hints).toBe(1);
    sockets[0]?.hears('{"type":"pull"}');
    expect(seen.hints).toBe(2);
    for (const text of ['{"type":"pong"}', 'not json', '5']) sockets[0]?.hears(text);
    expect(seen.hints).toBe(2);
  });

  test('a server that falls silent is left, and another connection made after a pause', () => {
    const { sockets, pass } = setupLive();
    sockets[0]?.opens();
    pass(44_000);
    expect(sockets).toHaveLength(1);
    pass(2_000);
    expect(sockets[0]?.closed).toBe(true);
    expect(sockets).toHaveLength(2);
  });

  test('ends with its signal: the socket is closed and no timer is left', () => {
    const { stop, sockets, timers } = setupLive();
    sockets[0]?.opens();
    stop.abort();
    expect(sockets[0]?.closed).toBe(true);
    expect(timers.size).toBe(0);
  });
});

describe('liveAddress', () => {
  test('is the server’s, over WebSocket', () => {
    expect(liveAddress('https://rapport.example')).toBe('wss://rapport.example/v1/live');
    expect(liveAddress('http://127.0.0.1:8787')).toBe('ws://127.0.0.1:8787/v1/live');
  });
});
