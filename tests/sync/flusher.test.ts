import { describe, expect, test } from 'vitest';
import { backoff } from '../../extension/sync/backoff.ts';
import type { SendProblem } from '../../extension/sync/exchange.ts';
import { Flusher, type FlusherState, webLock } from '../../extension/sync/flusher.ts';
import type { SyncResult } from '../../extension/sync/sync-once.ts';

const HALF = () => '80000000';

function setupFlusher(results: readonly (SyncResult | Error)[]) {
  const timers: { at: number; run: () => void }[] = [];
  const states: FlusherState[] = [];
  const seen = { now: 0, runs: [] as number[], wiped: 0, errors: 0 };
  const flusher = new Flusher({
    sync: async () => {
      const result = results[Math.min(seen.runs.length, results.length - 1)];
      seen.runs.push(seen.now);
      if (!result || result instanceof Error) throw result;
      return result;
    },
    exclusively: async (work) => work(),
    later: (ms, run) => {
      const timer = { at: seen.now + ms, run };
      timers.push(timer);
      return { cancel: () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0) };
    },
    now: () => seen.now,
    random: HALF,
    onState: (state) => states.push(state),
    onSynced: () => undefined,
    onRemoved: async () => void (seen.wiped += 1),
    onError: () => void (seen.errors += 1),
  });
  /** Lets the next timer ring; false when none is set. */
  const ring = async () => {
    const next = timers.toSorted((one, other) => one.at - other.at)[0];
    if (!next) return false;
    timers.splice(timers.indexOf(next), 1);
    seen.now = next.at;
    next.run();
    await calm();
    return true;
  };
  return { flusher, seen, states, ring };
}

async function calm(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function failed(problem: SendProblem): SyncResult {
  return { type: 'failed', problem };
}

const SYNCED: SyncResult = { type: 'synced', membersVersion: 1 };
const BUSY = failed({ type: 'unavailable', retryAfterMs: null });

describe('flusher', () => {
  test('waits longer after each failure, from 1 s to 5 min', async () => {
    const { flusher, seen, ring } = setupFlusher([BUSY]);
    flusher.wake('write');
    await calm();
    for (let round = 0; round < 12; round++) await ring();
    const pauses = seen.runs.slice(1).map((at, index) => at - (seen.runs[index] ?? 0));
    expect(pauses[0]).toBe(750);
    expect(pauses[1]).toBe(1_500);
    expect(pauses.at(-1)).toBe(225_000);
  });

  test('a save during a wait does not shorten it', async () => {
    const { flusher, seen } = setupFlusher([BUSY]);
    flusher.wake('write');
    await calm();
    flusher.wake('write');
    flusher.wake('hint');
    await calm();
    expect(seen.runs).toHaveLength(1);
  });

  test('a person who asks is not kept waiting, and is told whether a run is under way', async () => {
    const { flusher, seen } = setupFlusher([BUSY, failed({ type: 'signed-out' })]);
    expect(flusher.wake('write')).toBe(true);
    await calm();
    expect(flusher.wake('write')).toBe(false);
    expect(flusher.wake('asked')).toBe(true);
    await calm();
    expect(seen.runs).toEqual([0, 0]);
    expect(flusher.wake('asked')).toBe(false);
  });

  test('waits at least as long as Retry-After says', async () => {
    const { flusher, seen, ring } = setupFlusher([
      failed({ type: 'unavailable', retryAfterMs: 60_000 }),
      SYNCED,
    ]);
    flusher.wake('write');
    await calm();
    await ring();
    expect(seen.runs[1]).toBeGreaterThanOrEqual(60_000);
    expect(flusher.state).toEqual({ type: 'idle' });
  });

  test('goes on at once when the network is back', async () => {
    const { flusher, seen } = setupFlusher([failed({ type: 'offline' }), SYNCED]);
    flusher.wake('write');
    await calm();
    flusher.wake('online');
    await calm();
    expect(seen.runs).toEqual([0, 0]);
    expect(flusher.state).toEqual({ type: 'idle' });
  });

  test('pauses when signed out and goes on after the sign-in', async () => {
    const { flusher, seen, ring } = setupFlusher([failed({ type: 'signed-out' }), SYNCED]);
    flusher.wake('write');
    await calm();
    flusher.wake('write');
    expect(await ring()).toBe(false);
    expect(flusher.state).toEqual({ type: 'paused', problem: { type: 'signed-out' } });
    flusher.wake('signed-in');
    await calm();
    expect(seen.runs).toHaveLength(2);
  });

  test('a save during a run is followed by another run', async () => {
    const { flusher, seen } = setupFlusher([SYNCED]);
    flusher.wake('write');
    flusher.wake('write');
    await calm();
    await calm();
    expect(seen.runs).toHaveLength(2);
  });

  test('S40: a removed member’s device is wiped once and never syncs again', async () => {
    const { flusher, seen } = setupFlusher([failed({ type: 'member-removed' })]);
    flusher.wake('alarm');
    await calm();
    flusher.wake('signed-in');
    await calm();
    expect(seen).toMatchObject({ wiped: 1, runs: [0] });
  });

  test('a storage that fails is told and waited out', async () => {
    const { flusher, seen, ring } = setupFlusher([new Error('disk'), SYNCED]);
    flusher.wake('write');
    await calm();
    expect(seen.errors).toBe(1);
    await ring();
    expect(flusher.state).toEqual({ type: 'idle' });
  });

  test('stops for good', async () => {
    const { flusher, seen, ring } = setupFlusher([BUSY]);
    flusher.wake('write');
    await calm();
    flusher.stop();
    flusher.wake('online');
    expect(await ring()).toBe(false);
    expect(seen.runs).toHaveLength(1);
  });
});

describe('webLock', () => {
  test('one page at a time syncs a team', async () => {
    const first = webLock(navigator.locks, 'team');
    const second = webLock(navigator.locks, 'team');
    const inner = await first(async () => second(async () => 'both'));
    expect(inner).toBeNull();
    expect(await second(async () => 'alone')).toBe('alone');
  });
});

describe('backoff', () => {
  test('spreads clients over half of each pause', () => {
    expect(backoff(1, () => '00000000')).toBe(500);
    expect(backoff(1, () => 'ffffffff')).toBeCloseTo(1_000, 0);
    expect(backoff(1_000, () => 'ffffffff')).toBeLessThanOrEqual(300_000);
  });
});
