import type { Directory } from '../standings/directory.ts';
import type { ReadOnlyStore } from '../store/read-only.ts';
import type { StateCell } from './card-state.ts';
import { whenIdle } from './when-idle.ts';

const EACH_HOUR = 3_600_000;

/** Loads the directory, and again each hour: customers come and go while a webmail is open for days. */
export async function keepDirectory(cell: StateCell, store: ReadOnlyStore): Promise<void> {
  setTimeout(() => whenIdle(() => void keepDirectory(cell, store)), EACH_HOUR);
  try {
    // `as`: only the standings write under this key
    const directory = (await store.read(['meta'], (rows) => rows.kept('directory'))) as Directory | undefined;
    cell.set({ directory: directory ?? null });
  } catch (failure) {
    // Cards are right without it, only later; the next one tells whether records can be read.
    console.error('Rapport could not read its directory', failure);
  }
}
