import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gatherChanges } from '../../../extension/workbench/base/gather-changes.ts';

const MANY = { kinds: ['customer'], customerIds: 'many' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Following takes so long each time. */
function setupGathering(tookMs: number) {
  const followed: unknown[] = [];
  const gather = gatherChanges(
    async (change) => {
      followed.push(change.customerIds);
      await new Promise((resolve) => {
        setTimeout(resolve, tookMs);
      });
    },
    () => Date.now(),
  );
  return { followed, gather };
}

describe('gatherChanges', () => {
  test('follows a save at once, and several close together as one', async () => {
    const { followed, gather } = setupGathering(10);
    gather({ kinds: ['note'], customerIds: ['a'] });
    gather({ kinds: ['note'], customerIds: ['b'] });
    await vi.advanceTimersByTimeAsync(20);
    expect(followed).toEqual([['a', 'b']]);
  });

  test('follows many changes when they pause', async () => {
    const { followed, gather } = setupGathering(10);
    for (let part = 0; part < 20; part += 1) {
      gather(MANY);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(followed).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(followed).toEqual(['many']);
  });

  test('does not follow each of slow saves, which reading everything would slow down more', async () => {
    const { followed, gather } = setupGathering(3_000);
    for (let part = 0; part < 20; part += 1) {
      gather(MANY);
      await vi.advanceTimersByTimeAsync(2_000);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    // The first pause is taken for the end; after that it is known how long following takes
    expect(followed).toEqual(['many', 'many']);
  });
});
