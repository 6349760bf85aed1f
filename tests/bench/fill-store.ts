import type { Page } from 'playwright-core';

/** Rows to have in the store, per table. */
export interface Fill {
  readonly customers: number;
  readonly interactions: number;
}

/**
 * Fills the store of the extension page `page` with rows as the store itself writes them, by raw IndexedDB because
 * a million saves one by one would take hours. Rows already there are kept: a second, larger fill tops up.
 */
export async function fillStore(page: Page, from: Fill, to: Fill): Promise<void> {
  await page.evaluate(writeRows, { from, to });
}

/** Runs in the page, so it may use nothing from this module. */
async function writeRows({ from, to }: { from: Fill; to: Fill }): Promise<void> {
  const stamp = '0mg000000-0000-00000000';
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const day = 86_400_000;
  const now = Date.now();
  const origin = { createdAt: now - 700 * day, createdBy: 'me' };
  const row = (id: string, doc: object, keys: string[]) => ({
    id,
    doc: { ...doc, ...origin },
    stamps: Object.fromEntries(Object.keys({ ...doc, ...origin }).map((field) => [field, stamp])),
    keys,
  });
  const write = async (table: string, first: number, end: number, make: (index: number) => object) => {
    for (let start = first; start < end; start += 10_000) {
      const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
      const done = new Promise<void>((resolve, reject) => {
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error));
      });
      for (let index = start; index < Math.min(end, start + 10_000); index += 1)
        transaction.objectStore(table).put(make(index));
      await done;
    }
  };
  await write('customer', from.customers, to.customers, (n) =>
    row(
      `c${n}`,
      { name: `Customer ${n}`, domains: [`c${n}.example`], ownerId: 'me', stage: 'general', tier: 'general' },
      [`d:c${n}.example`],
    ),
  );
  await write('contact', from.customers, to.customers, (n) =>
    row(`p${n}`, { customerId: `c${n}`, name: `Person ${n}`, addresses: [`p@c${n}.example`], phones: [] }, [
      `a:p@c${n}.example`,
    ]),
  );
  await write('commitment', from.customers, to.customers, (n) =>
    row(
      `w${n}`,
      { customerId: `c${n}`, promisedBy: 'us', what: 'Send the quote', due: '2026-12-01', state: 'open' },
      [],
    ),
  );
  await write('complaint', Math.ceil(from.customers / 10), Math.ceil(to.customers / 10), (n) =>
    row(
      `k${n}`,
      {
        customerId: `c${n * 10}`,
        what: 'Late',
        severity: 'minor',
        state: 'received',
        receivedAt: now - 9 * day,
      },
      [],
    ),
  );
  await write('note', from.customers, to.customers, (n) =>
    row(`n${n}`, { customerId: `c${n}`, text: 'Prefers delivery before 7.', visibility: 'team' }, []),
  );
  await write('interaction', from.interactions, to.interactions, (n) =>
    row(
      `i${n}`,
      {
        customerId: `c${n % to.customers}`,
        channel: n % 3 === 0 ? 'call' : 'mail',
        direction: n % 2 === 0 ? 'in' : 'out',
        at: now - (n % 700) * day,
        by: 'me',
        department: 'sales',
        subject: `Subject ${n}`,
        minutes: 5,
      },
      [],
    ),
  );
  database.close();
}
