import type { LocalRow } from '../../store/layout.ts';
import { answer } from '../../store/open-existing.ts';
import { readAll, type Source } from '../base/read-base.ts';
import { type Moved, MOVED_KINDS } from './plan-merge.ts';

/** Every record that belongs to a customer, by its kind's index where there is one. */
export async function recordsOfCustomer(source: Source, customerId: string): Promise<Moved[]> {
  const found = await Promise.all(
    MOVED_KINDS.filter((kind) => source?.objectStoreNames.contains(kind)).map(
      async (kind): Promise<Moved[]> => {
        const store = source?.transaction(kind, 'readonly').objectStore(kind);
        const index = Array.from(store?.indexNames ?? []).find((name) => /^\[?doc\.customerId\b/.test(name));
        if (!store || index === undefined) {
          const all = await readAll(source, kind);
          return all.filter((one) => one.customerId === customerId).map(({ id }) => ({ kind, id }));
        }
        const range = index.startsWith('[')
          ? IDBKeyRange.bound([customerId], [customerId, []])
          : IDBKeyRange.only(customerId);
        const rows = await answer<LocalRow[]>(store.index(index).getAll(range), []);
        return rows.filter(({ deleted }) => deleted !== 1).map(({ id }) => ({ kind, id }));
      },
    ),
  );
  return found.flat();
}
