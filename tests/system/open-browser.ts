import { expect } from 'vitest';
import { openStore, type Store } from '../../extension/store/store.ts';
import { httpTransport } from '../../extension/sync/http-transport.ts';
import { syncOnce } from '../../extension/sync/sync-once.ts';
import { systemRandomness } from '../../shared/sync/randomness.ts';
import type { Person } from '../api/setup-api.ts';

/** A browser of one member: real Dexie, the real client core, and every byte the server ever answered it. */
export interface Browser {
  readonly store: Store;
  readonly person: Person;
  received: string;
  /** Syncs once, and expects that nothing waits and that both sides agree afterwards. */
  sync(): Promise<void>;
}

/** The server of the moment: after a restart it is another one. */
interface Server {
  readonly app: { request(path: string, init?: RequestInit): Response | Promise<Response> };
  readonly clock: { readonly now: number };
}

let databases = 0;

/** @param api looked up at each request: after a restart it is another server over the same file */
export async function openBrowser(api: () => Server, person: Person): Promise<Browser> {
  const deps = { now: () => api().clock.now, random: systemRandomness };
  const store = await openStore(`system-${++databases}`, deps);
  const browser: Browser = { store, person, received: '', sync };
  const send = httpTransport({
    ...deps,
    server: 'http://api',
    token: () => person.token,
    async fetch(input, init) {
      const response = await api().app.request(String(input), init);
      browser.received += await response.clone().text();
      return response;
    },
  });
  async function sync() {
    const result = await syncOnce({ ...deps, transactions: store.transactions, send });
    expect(result).toMatchObject({ type: 'synced' });
    expect(await store.syncState()).toMatchObject({ waiting: 0, agrees: true });
  }
  return browser;
}
