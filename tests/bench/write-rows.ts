/**
 * Rows `first` to `end` of one table, as the store writes them. Runs in an extension page, as what follows does, so it
 * may use nothing from this module.
 */
export async function fillPart(part: {
  table: string;
  first: number;
  end: number;
  customers: number;
}): Promise<void> {
  const { table, first, end, customers } = part;
  const stamp = '0mg000000-0000-00000000';
  const day = 86_400_000;
  const now = Date.now();
  const docs: Record<string, (n: number) => [id: string, doc: object, keys?: string[]]> = {
    customer: (n) => [
      `c${n}`,
      { name: `Customer ${n}`, domains: [`c${n}.example`], ownerId: 'me', stage: 'general', tier: 'general' },
      [`d:c${n}.example`],
    ],
    contact: (n) => [
      `p${n}`,
      { customerId: `c${n}`, name: `Person ${n}`, addresses: [`p@c${n}.example`], phones: [] },
      [`a:p@c${n}.example`],
    ],
    commitment: (n) => [
      `w${n}`,
      { customerId: `c${n}`, promisedBy: 'us', what: 'Send the quote', due: '2026-12-01', state: 'open' },
    ],
    complaint: (n) => [
      `k${n}`,
      {
        customerId: `c${n * 10}`,
        what: 'Late',
        severity: 'minor',
        // One customer in a hundred has an open one.
        ...(n % 10 === 0 ? { state: 'received' } : { state: 'closed', closedAt: now - 2 * day }),
        receivedAt: now - 9 * day,
      },
    ],
    note: (n) => [`n${n}`, { customerId: `c${n}`, text: 'Prefers delivery before 7.', visibility: 'team' }],
    interaction: (n) => [
      `i${n}`,
      {
        customerId: `c${n % customers}`,
        channel: n % 3 === 0 ? 'call' : 'mail',
        direction: n % 2 === 0 ? 'in' : 'out',
        at: now - (n % 700) * day,
        by: 'me',
        department: 'sales',
        subject: `Subject ${n}`,
        minutes: 5,
      },
    ],
    purchase: (n) => [`b${n}`, bought(n)],
  };
  // Few buy much, and everybody on some days of the last two and a half years.
  const bought = (n: number) => {
    const minor = 1_000 + ((n * 7_919) % 90_000) * (n % 97 === 0 ? 40 : 1);
    return {
      customerId: `c${(n * 31) % customers}`,
      day: new Date(now - ((n * 13) % 900) * day).toISOString().slice(0, 10),
      revenue: { minor, currency: 'CNY' },
      cost: { minor: Math.round(minor * 0.6), currency: 'CNY' },
    };
  };
  const opening = indexedDB.open('rapport-local');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  const rows = transaction.objectStore(table);
  for (let n = first; n < end; n += 1) {
    const [id, fields, keys = []] = docs[table]?.(n) ?? ['', {}];
    const doc = { ...fields, createdAt: now - 700 * day, createdBy: 'me' };
    const stamps = Object.fromEntries(Object.keys(doc).map((field) => [field, stamp]));
    rows.put({ id, doc, stamps, keys });
  }
  await done;
  database.close();
}
