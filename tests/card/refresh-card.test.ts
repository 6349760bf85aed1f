import { describe, expect, test } from 'vitest';
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
    reading: { webmail: 'demo', view: 'message', own: null, message: {} },
    session: {},
    words: {},
  } as unknown as CardState);
  const refresh = cardRefresher(cell, () => store);
  const kind = () => cell.get().view.kind;
  return { readings, cell, refresh, kind };
}

describe('cardRefresher', () => {
  test('paints what was read though another refresh is under way', async () => {
    const { readings, refresh, kind } = setupRefresher();
    const first = refresh();
    void refresh();
    readings[0]?.resolve({ kind: 'unreadable' });
    await first;
    expect(kind()).toBe('unreadable');
  });

  test('never paints an older reading over a newer one', async () => {
    const { readings, refresh, kind } = setupRefresher();
    const [older, newer] = [refresh(), refresh()];
    readings[1]?.resolve({ kind: 'unreadable' });
    await newer;
    readings[0]?.resolve({ kind: 'unrecognised' });
    await older;
    expect(kind()).toBe('unreadable');
  });

  test('never paints one mail while another is open', async () => {
    const { readings, cell, refresh, kind } = setupRefresher();
    const first = refresh();
    const { reading } = cell.get();
    if (reading) cell.set({ reading: { ...reading } });
    readings[0]?.resolve({ kind: 'unreadable' });
    await first;
    expect(kind()).toBe('nothing-open');
  });
});
