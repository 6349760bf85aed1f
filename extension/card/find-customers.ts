import type { ReadOnlyStore } from '../store/read-only.ts';
import type { CustomerChoice } from './card-view.ts';
import { recorded } from './read-history.ts';

const MOST_FOUND = 6;
/** Sorts above every character a name can have. */
const LAST = String.fromCharCode(0xff_ff);

/** Customers whose name starts so, whether or not the person troubled with capitals. */
export async function findCustomers(store: ReadOnlyStore, start: string): Promise<CustomerChoice[]> {
  const rows = await store.read(['customer'], async (reading) => {
    const spellings = [...new Set([start, capitalised(start), start.toUpperCase(), start.toLowerCase()])];
    const found = await Promise.all(
      spellings.map((spelling) =>
        reading.rowsWithin('customer', 'doc.name', IDBKeyRange.bound(spelling, spelling + LAST), MOST_FOUND),
      ),
    );
    return [...new Map(found.flat().map((row) => [row.id, row])).values()];
  });
  return rows
    .slice(0, MOST_FOUND)
    .map(recorded<'customer'>)
    .map(({ id, name, city }) => ({ id, name, city: city ?? null }));
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/(?:^|\s)\S/g, (letter) => letter.toUpperCase());
}
