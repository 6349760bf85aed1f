import { type HistoryNote, historyNote, NOTES_READ } from '../../shared/standings/history.ts';
import type { LocalRow } from '../store/layout.ts';
import { answer } from '../store/open-existing.ts';
import { pages } from './database.ts';

/** Notes by customer, newest first, as many as a card reads of each. */
export type Notes = ReadonlyMap<string, readonly HistoryNote[]>;

/** The notes of some customers, by index, whose order is that of their creation. */
export async function readNotes(database: IDBDatabase, ids: ReadonlySet<string>): Promise<Notes> {
  const index = database.transaction('note').objectStore('note').index('[doc.customerId+doc.createdAt]');
  const found = await Promise.all(
    [...ids].map(async (id) => {
      const rows = await answer<LocalRow[]>(index.getAll(IDBKeyRange.bound([id], [id, []])), []);
      return [id, rows.slice(-NOTES_READ).toReversed().map(historyNote)] as const;
    }),
  );
  return new Map(found);
}

/** The notes of everybody, in one pass. */
export async function readAllNotes(database: IDBDatabase): Promise<Notes> {
  const found = new Map<string, HistoryNote[]>();
  for await (const rows of pages(database, 'note')) {
    for (const row of rows) {
      if (row.deleted === 1) continue;
      const customerId = String(row.doc['customerId']);
      const notes = found.get(customerId);
      if (notes) notes.push(historyNote(row));
      else found.set(customerId, [historyNote(row)]);
    }
  }
  for (const [customerId, notes] of found) {
    const newest = notes.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
    found.set(customerId, newest.slice(0, NOTES_READ));
  }
  return found;
}
