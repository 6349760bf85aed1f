import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardState, stateCell } from '../../extension/card/card-state.ts';
import { keepDirectory } from '../../extension/card/keep-directory.ts';
import { directoryOf } from '../../extension/standings/directory.ts';

const HOUR = 3_600_000;
const FIRST = directoryOf([{ customer: { id: 'a', domains: ['a.example'] }, contacts: [] }]);
const SECOND = directoryOf([{ customer: { id: 'b', domains: ['b.example'] }, contacts: [] }]);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A card whose store answers one after another with these; a string is what it fails with. */
function setupDirectories(...answers: unknown[]) {
  // `as`: of a card's state only this is touched
  const cell = stateCell({ directory: null } as CardState);
  const read = vi.fn(async () => {
    const next = answers.shift();
    if (typeof next === 'string') throw new Error(next);
    return next;
  });
  // `as`: the test gives what is read
  return { cell, read, store: { read: read as never, close: () => undefined } };
}

describe('the directory of a card', () => {
  test('is loaded, and again each hour', async () => {
    const { cell, store } = setupDirectories(FIRST, SECOND, undefined);
    await keepDirectory(cell, store);
    expect(cell.get().directory).toBe(FIRST);
    await vi.advanceTimersByTimeAsync(HOUR + 1);
    expect(cell.get().directory).toBe(SECOND);
    await vi.advanceTimersByTimeAsync(HOUR + 1);
    expect(cell.get().directory).toBe(null);
  });

  test('stays as it was while the store cannot be read, which is logged', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const { cell, read, store } = setupDirectories(FIRST, 'closed', SECOND);
    await keepDirectory(cell, store);
    await vi.advanceTimersByTimeAsync(HOUR + 1);
    expect(read).toHaveBeenCalledTimes(2);
    expect(cell.get().directory).toBe(FIRST);
    expect(logged).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(HOUR + 1);
    expect(cell.get().directory).toBe(SECOND);
  });
});
