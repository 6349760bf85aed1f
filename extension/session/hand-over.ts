import type { Store } from '../store/store.ts';

const AT_ONCE = 100;

/**
 * Makes `to` the owner of every customer of `from`, or nobody; gives how many there were, null where they could not
 * be saved. Doing it again goes on where it was broken off.
 */
export async function handOver(store: Store, from: string, to: string | null): Promise<number | null> {
  const rows = await store.table('customer').toArray();
  const theirs = rows.filter(({ deleted, doc }) => deleted !== 1 && doc['ownerId'] === from);
  for (let at = 0; at < theirs.length; at += AT_ONCE) {
    const changes = theirs
      .slice(at, at + AT_ONCE)
      .map(({ id }) => ({ op: 'update', kind: 'customer', id, fields: { ownerId: to } }) as const);
    const result = await store.edit(changes);
    if (!result.ok) return null;
  }
  return theirs.length;
}
