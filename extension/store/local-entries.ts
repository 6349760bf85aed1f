import type Dexie from 'dexie';
import { ownTable } from './database.ts';

/**
 * What a feature remembers on this device only, beside the records: never synced, kept until deleted. Keys begin with
 * the feature's name and a colon; values are whatever IndexedDB stores.
 */
export interface LocalEntries {
  get(key: string): Promise<unknown>;
  /** Entries whose keys begin with `prefix`, in order of key. */
  list(prefix: string): Promise<{ readonly key: string; readonly value: unknown }[]>;
  put(key: string, value: unknown): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
}

interface LocalRow {
  readonly key: string;
  readonly value: unknown;
}

export function localEntries(database: Dexie): LocalEntries {
  const meta = ownTable<LocalRow, string>(database, 'meta');
  return {
    get: async (key) => (await meta.get(key))?.value,
    list: async (prefix) => meta.where('key').startsWith(prefix).sortBy('key'),
    put: async (key, value) => void (await meta.put({ key, value })),
    delete: async (keys) => meta.bulkDelete([...keys]),
  };
}
