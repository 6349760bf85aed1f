import { describe, expect, test } from 'vitest';
import type { SyncState } from '../../extension/store/sync-state.ts';
import type { FlusherState } from '../../extension/sync/flusher.ts';
import { syncLine } from '../../extension/sync/sync-line.ts';

const NOW = 1_000_000;
const IDLE: FlusherState = { type: 'idle' };

function makeState(overrides: Partial<SyncState> = {}): SyncState {
  return {
    waiting: 0,
    oldestWaitingAt: null,
    rejected: 0,
    rejectedDetail: null,
    lastSyncedAt: NOW - 5_000,
    agrees: true,
    updateNeeded: false,
    ...overrides,
  };
}

describe('syncLine', () => {
  test('S38: says synced only when nothing waits and the fingerprints agree', () => {
    expect(syncLine(makeState(), IDLE, NOW)).toEqual({ type: 'synced', at: NOW - 5_000 });
    expect(syncLine(makeState({ agrees: false }), IDLE, NOW)).toEqual({ type: 'checking' });
    expect(syncLine(makeState({ lastSyncedAt: null }), IDLE, NOW)).toEqual({ type: 'checking' });
    expect(syncLine(makeState({ waiting: 2 }), IDLE, NOW)).toMatchObject({ type: 'saved-here', waiting: 2 });
  });

  test('something that waits for over two minutes is late, unless the network is away', () => {
    const state = makeState({ waiting: 1, oldestWaitingAt: NOW - 121_000 });
    expect(syncLine(state, IDLE, NOW)).toMatchObject({ late: true });
    const offline: FlusherState = { type: 'waiting', until: NOW, problem: { type: 'offline' } };
    expect(syncLine(state, offline, NOW)).toMatchObject({ late: false });
    expect(syncLine({ ...state, oldestWaitingAt: NOW - 119_000 }, IDLE, NOW)).toMatchObject({ late: false });
  });

  test('what needs a person comes before everything else', () => {
    const state = makeState({ rejected: 1, rejectedDetail: 'name: too long', waiting: 3 });
    expect(syncLine(state, IDLE, NOW)).toEqual({ type: 'not-accepted', count: 1, detail: 'name: too long' });
    const paused: FlusherState = { type: 'paused', problem: { type: 'signed-out' } };
    expect(syncLine(state, paused, NOW)).toEqual({ type: 'signed-out', waiting: 3 });
    expect(syncLine({ ...state, updateNeeded: true }, paused, NOW)).toEqual({
      type: 'update-needed',
      waiting: 3,
    });
    expect(syncLine(state, { type: 'removed' }, NOW)).toEqual({ type: 'removed' });
  });
});
