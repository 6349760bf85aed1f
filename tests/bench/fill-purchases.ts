/** Runs in an extension page, so it may use nothing from this module. Writes what a pull of so many rows leaves. */
export async function fillPurchases({
  customers,
  purchases,
}: {
  customers: number;
  purchases: number;
}): Promise<void> {
  const stamp = '0mg000000-0000-00000000';
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const day = 86_400_000;
  const now = Date.now();
  const origin = { createdAt: now - 700 * day, createdBy: 'me' };
  const row = (id: string, doc: object) => ({
    id,
    doc: { ...doc, ...origin },
    stamps: Object.fromEntries(Object.keys({ ...doc, ...origin }).map((field) => [field, stamp])),
    keys: [],
  });
  const write = async (table: string, count: number, make: (index: number) => object) => {
    for (let start = 0; start < count; start += 10_000) {
      const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
      const done = new Promise((resolve, reject) => {
        transaction.addEventListener('complete', resolve);
        transaction.addEventListener('abort', () => reject(transaction.error));
      });
      for (let index = start; index < Math.min(count, start + 10_000); index += 1)
        transaction.objectStore(table).put(make(index));
      await done;
    }
  };
  const bought = (n: number) => {
    const minor = 1_000 + ((n * 7_919) % 90_000) * (n % 97 === 0 ? 40 : 1);
    return {
      customerId: `c${(n * 31) % customers}`,
      day: new Date(now - ((n * 13) % 900) * day).toISOString().slice(0, 10),
      revenue: { minor, currency: 'CNY' },
      cost: { minor: Math.round(minor * 0.6), currency: 'CNY' },
    };
  };
  const name = (n: number) => ({ name: `Customer ${n}`, domains: [], ownerId: 'me', stage: 'general' });
  await write('customer', customers, (n) => row(`c${n}`, name(n)));
  await write('purchase', purchases, (n) => row(`p${n}`, bought(n)));
  // A pull writes pages of 500 rows, each with one entry of the log.
  await write('changed', Math.ceil(purchases / 500), (page) => {
    const rows = Array.from({ length: Math.min(500, purchases - page * 500) }, (_, index) =>
      bought(page * 500 + index),
    );
    return {
      kinds: ['purchase'],
      customers: [...new Set(rows.map((one) => one.customerId))],
      summed: JSON.stringify(rows.map((sold) => ({ kind: 'purchase', was: null, now: sold }))),
    };
  });
  database.close();
}
