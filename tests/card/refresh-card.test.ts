import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CardState, stateCell } from '../../extension/card/card-state.ts';
import { cardRefresher } from '../../extension/card/refresh-card.ts';
import { createWords } from '../../extension/card/words.ts';
import { card } from '../../extension/locales/en/card.ts';
import { readOnlyStore, type ReadOnlyStore } from '../../extension/store/read-only.ts';
import { openStore } from '../../extension/store/store.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';

const NOW = Date.UTC(2026, 5, 17, 6, 0);
const open: { close(): void }[] = [];

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

/** A card over a real store, with a customer's mail open. */
async function setupStored() {
  vi.stubGlobal('requestAnimationFrame', (begun: () => void) => setTimeout(begun));
  const team = systemRandomness(8);
  const store = await openStore(team, { now: () => NOW, random: systemRandomness });
  const reader = readOnlyStore(team);
  open.push(store, reader);
  const doc = {
    name: 'Harbour',
    domains: ['harbour.example'],
    stage: 'key' as const,
    createdAt: NOW,
    createdBy: 'ana',
  };
  expect(await store.edit([{ op: 'create', kind: 'customer', id: 'harbour', doc }])).toMatchObject({
    ok: true,
  });
  const words = createWords('en', card, 'UTC', () => NOW, 'UTC');
  // `as`: of a card's state only this is read before it is painted
  const cell = stateCell({
    view: { kind: 'nothing-open' },
    session: { team, server: null, member: { id: 'me', name: '' }, ownAddresses: [] },
    choices: {},
    reading: mailFrom('maria@harbour.example'),
    chosen: null,
    words,
  } as unknown as CardState);
  return { store, reader, cell, refresh: cardRefresher(cell, reader) };
}

function mailFrom(address: string) {
  const message = { id: '1', thread: null, subject: 'Hello', date: null, direction: 'in' } as const;
  const from = { name: null, address };
  const own = 'me@ours.example';
  return {
    webmail: 'demo',
    view: 'message',
    own,
    message: { ...message, from, to: [], cc: [], link: null },
  } as const;
}

afterEach(() => {
  vi.unstubAllGlobals();
  open.splice(0).forEach((store) => store.close());
});

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

  test('looks at what it remembered once the mail is painted, and paints again if that has changed', async () => {
    const { store, cell, refresh } = await setupStored();
    await refresh(0);
    expect(cell.get().view).toMatchObject({ kind: 'mail', shown: { kind: 'customer' } });
    // Who is in the team is told to no page.
    const addresses = ['maria@harbour.example'];
    await store.setMembers([{ id: 'ana', name: 'Ana', role: 'rep', addresses }]);
    const kinds: string[] = [];
    cell.subscribe(() => kinds.push(cell.get().view.kind));
    await refresh(0);
    expect(kinds).toEqual(['mail', 'only-us']);
  });

  test('paints a mail once where nothing else has changed', async () => {
    const { cell, refresh } = await setupStored();
    await refresh(0);
    const painted = vi.fn();
    cell.subscribe(painted);
    await refresh(0);
    expect(painted).toHaveBeenCalledTimes(1);
  });

  test('asks nothing more of the store before the mail is painted', async () => {
    const { reader, cell } = await setupStored();
    const read = vi.spyOn(reader, 'read');
    const frame = Promise.withResolvers<() => void>();
    vi.stubGlobal('requestAnimationFrame', frame.resolve);
    const refreshed = cardRefresher(cell, reader)(0);
    const begin = await frame.promise;
    expect(cell.get().view.kind).toBe('mail');
    expect(read).toHaveBeenCalledTimes(1);
    begin();
    await refreshed;
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('says that it cannot read its records any more, though the mail was painted', async () => {
    const { reader, cell } = await setupStored();
    vi.spyOn(console, 'error').mockReturnValue();
    let reads = 0;
    const failing: ReadOnlyStore = {
      ...reader,
      read: async (...given) => {
        reads += 1;
        if (reads > 1) throw new DOMException('gone', 'InvalidStateError');
        return reader.read(...given);
      },
    };
    await cardRefresher(cell, failing)(0);
    expect(cell.get().view).toEqual({ kind: 'unreadable' });
  });
});
