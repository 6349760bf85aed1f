import { describe, expect, test, vi } from 'vitest';
import { type CardState, stateCell } from '../../extension/card/card-state.ts';
import { cardRefresher } from '../../extension/card/refresh-card.ts';
import type { ReadOnlyStore } from '../../extension/store/read-only.ts';

/** A card whose readings end when the test says so. */
function setupRefresher() {
  const readings: PromiseWithResolvers<unknown>[] = [];
  const store: ReadOnlyStore = {
    read: async <T>() => {
      const reading = Promise.withResolvers<unknown>();
      readings.push(reading);
      return reading.promise as Promise<T>; // `as`: the test gives the views
    },
    close: () => undefined,
  };
  // `as`: of a card's state only this is read before it is painted
  const cell = stateCell({
    view: { kind: 'nothing-open' },
    reading: { webmail: 'demo', view: 'compose', own: null, message: {} },
    session: {},
    words: {},
  } as unknown as CardState);
  const refresh = cardRefresher(cell, store);
  const kind = () => cell.get().view.kind;
  /** Ends the nth reading, once it has begun. */
  const end = async (nth: number, view: unknown) => {
    await vi.waitUntil(() => readings.length > nth);
    readings[nth]?.resolve(view);
  };
  return { end, cell, refresh, kind };
}

describe('cardRefresher', () => {
  test('paints what was read though another refresh is under way', async () => {
    const { end, refresh, kind } = setupRefresher();
    const first = refresh();
    void refresh();
    await end(0, { kind: 'unreadable' });
    await first;
    expect(kind()).toBe('unreadable');
  });

  test('never paints an older reading over a newer one', async () => {
    const { end, refresh, kind } = setupRefresher();
    const [older, newer] = [refresh(), refresh()];
    await end(1, { kind: 'unreadable' });
    await newer;
    await end(0, { kind: 'unrecognised' });
    await older;
    expect(kind()).toBe('unreadable');
  });

  test('never paints one mail while another is open', async () => {
    const { end, cell, refresh, kind } = setupRefresher();
    const first = refresh();
    const { reading } = cell.get();
    if (reading) cell.set({ reading: { ...reading } });
    await end(0, { kind: 'unreadable' });
    await first;
    expect(kind()).toBe('nothing-open');
  });
});
