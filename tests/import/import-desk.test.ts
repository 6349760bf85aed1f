import { describe, expect, test } from 'vitest';
import {
  checkFile,
  docsOf,
  everything,
  ignore,
  importFile,
  POLICY,
  freshDesks,
  setupDesk,
  T0,
} from './desk-setup.ts';

const setup = freshDesks();

const CUSTOMERS =
  'Customer,Website,City,External ID\nHarbour Foods,https://www.harbour.example/en,Hamburg,C1\n上海阀门,valves.example,上海,C2\n';
const PURCHASES =
  'Customer,Date,Amount,Order no\nHarbour Foods,2026-01-05,"1,200.50",A-1\nHarbour Foods,2026-02-05,99,A-2\nNew Mill,2026-02-06,10,A-3\n';

describe('an import', () => {
  test('writes what its preview says, and lists it', async () => {
    const { store, desk } = await setup();
    const { preview, entry } = await importFile(desk, CUSTOMERS);
    expect(preview.numbers).toEqual({
      creates: 2,
      updates: 0,
      unchanged: 0,
      skipped: 0,
      bad: 0,
      newCustomers: 0,
    });
    expect(await docsOf(store, 'customer')).toEqual([
      {
        name: 'Harbour Foods',
        domains: ['harbour.example'],
        city: 'Hamburg',
        externalId: 'C1',
        stage: 'potential',
        createdAt: T0,
        createdBy: 'me',
      },
      expect.objectContaining({ name: '上海阀门', domains: ['valves.example'] }),
    ]);
    expect(entry).toMatchObject({ state: 'done', created: 2, updated: 0, kind: 'customer' });
    expect(await desk.list(null, ignore)).toEqual([entry]);
  });

  test('writes nothing before it is applied', async () => {
    const { store, desk } = await setup();
    await checkFile(desk, CUSTOMERS);
    expect(await everything(store)).toEqual({});
    expect(await desk.list(null, ignore)).toEqual([]);
  });

  test.each([
    ['customers', CUSTOMERS],
    ['purchases with order numbers', PURCHASES],
    [
      'purchases without order numbers',
      'customer,date,amount\nA,2026-01-05,5\nA,2026-01-05,5\nB,2026-01-05,5\n',
    ],
    [
      'contacts',
      'Name,Company,Email\nMaria Lopez,Harbour Foods,maria@harbour.example\n陈静,上海阀门,chen@valves.example\n',
    ],
    [
      'interactions',
      'Customer,Time,Channel,Subject\nHarbour,2026-01-05 10:00,Call,Price\nHarbour,2026-01-06 10:00,邮件,Price\n',
    ],
  ])('of the same %s twice adds nothing', async (_, file) => {
    const { store, desk } = await setup();
    await importFile(desk, file);
    const before = await everything(store);
    const { preview, entry } = await importFile(desk, file);
    expect(preview.numbers).toMatchObject({ creates: 0, updates: 0, newCustomers: 0, bad: 0 });
    expect(preview.known.count).toBeGreaterThan(0);
    expect(entry).toMatchObject({ created: 0, updated: 0 });
    expect(await everything(store)).toEqual(before);
  });

  test('counts two purchases that say the same as two', async () => {
    const { store, desk } = await setup();
    await importFile(desk, 'customer,date,amount\nA,2026-01-05,5\nA,2026-01-05,5\n');
    expect(await docsOf(store, 'purchase')).toHaveLength(2);
  });

  test('creates unknown customers only when told to', async () => {
    const { store, desk } = await setup();
    await importFile(desk, CUSTOMERS);
    const policy = { ...POLICY, createCustomers: false };
    const { preview } = await importFile(desk, PURCHASES, { policy });
    expect(preview.unknownCustomers).toEqual({ count: 1, examples: ['New Mill'] });
    expect(preview.numbers).toMatchObject({ creates: 2, bad: 1, newCustomers: 0 });
    expect(preview.problems).toEqual([
      {
        code: 'customer-unknown',
        lines: 1,
        values: [
          {
            example: { code: 'customer-unknown', target: 'customer', text: 'New Mill' },
            lines: 1,
            lineNumbers: [4],
          },
        ],
        otherLines: 0,
      },
    ]);
    const again = await importFile(desk, PURCHASES);
    expect(again.preview.numbers).toMatchObject({ creates: 1, newCustomers: 1, unchanged: 2 });
    expect((await docsOf(store, 'customer')).map((doc) => doc['name'])).toContain('New Mill');
  });

  test('adds to what is known and leaves what a line does not say', async () => {
    const { store, desk } = await setup();
    await importFile(desk, CUSTOMERS);
    const { preview, entry } = await importFile(
      desk,
      'Customer,Website,City,Industry,External ID\nHarbour Foods GmbH,harbour-shop.example,,Food,C1\n',
    );
    expect(preview.known).toMatchObject({ count: 1, by: { externalId: 1 } });
    expect(entry).toMatchObject({ created: 0, updated: 1 });
    expect((await docsOf(store, 'customer'))[0]).toMatchObject({
      name: 'Harbour Foods GmbH',
      domains: ['harbour.example', 'harbour-shop.example'],
      city: 'Hamburg',
      industry: 'Food',
    });
  });

  test.each([
    ['skip', { creates: 0, updates: 0, skipped: 1 }],
    ['add', { creates: 1, updates: 0, skipped: 0 }],
  ] as const)('may %s what is known', async (known, numbers) => {
    const { desk } = await setup();
    await importFile(desk, CUSTOMERS);
    const { preview } = await importFile(desk, 'Customer,City\nharbour  FOODS,Kiel\n', {
      policy: { known },
    });
    expect(preview.known.by).toEqual({ name: 1 });
    expect(preview.numbers).toMatchObject(numbers);
  });

  test('never guesses between two customers of one name', async () => {
    const { desk } = await setup();
    await importFile(desk, 'Customer,External ID\nWang Wei,1\nWang Wei,2\n');
    const preview = await checkFile(desk, 'customer,date,amount\nWang Wei,2026-01-05,5\n');
    expect(preview.problems.map(({ code }) => code)).toEqual(['customer-ambiguous']);
  });

  test('finds a contact’s customer by the domain of the address', async () => {
    const { store, desk } = await setup();
    await importFile(desk, CUSTOMERS);
    await importFile(desk, 'Name,Email\nMaria,maria@harbour.example\n', {
      policy: { createCustomers: false },
    });
    const [customer] = await store.table('customer').where('keys').equals('d:harbour.example').toArray();
    expect(await docsOf(store, 'contact')).toMatchObject([{ name: 'Maria', customerId: customer?.id }]);
  });

  test('goes on without bad lines and gives them back with their reasons', async () => {
    const { store, desk } = await setup();
    const file = 'customer,date,amount\nA,2026-02-30,5\nB,2026-01-05,abc\n=C,2026-01-05,7\n';
    const { preview } = await importFile(desk, file);
    expect(preview.numbers).toMatchObject({ creates: 1, bad: 2 });
    expect(preview.problems).toMatchObject([
      { code: 'no-such-day', lines: 1, values: [{ lineNumbers: [2] }] },
      { code: 'not-an-amount', lines: 1, values: [{ lineNumbers: [3] }] },
    ]);
    expect(await docsOf(store, 'purchase')).toHaveLength(1);
    const problems = new Proxy({}, { get: (_, code) => `${String(code)}: {text}` });
    const texts = { line: 'Line', reason: 'Reason', problems } as Parameters<
      typeof desk.badLines
    >[0]['texts'];
    expect(desk.badLines({ policy: POLICY, texts }, ignore)).toBe(
      '\uFEFFcustomer,date,amount,Line,Reason\r\nA,2026-02-30,5,2,no-such-day: 2026-02-30\r\nB,2026-01-05,abc,3,not-an-amount: abc\r\n',
    );
  });

  test('is refused while another page imports', async () => {
    const { store } = await setup();
    const desk = setupDesk(store, async () => null);
    await checkFile(desk, CUSTOMERS);
    expect(await desk.apply(POLICY, ignore)).toEqual({ type: 'busy' });
  });
});

describe('undoing an import', () => {
  test('restores exactly what was there', async () => {
    const { store, desk } = await setup();
    await importFile(desk, CUSTOMERS);
    const before = await everything(store);
    const { entry } = await importFile(
      desk,
      'Customer,Website,City,Industry\nHarbour Foods,new.example,Kiel,Food\nMill,,Ulm,\nMILL,mill.example,,Paper\n',
    );
    expect(entry).toMatchObject({ created: 1, updated: 2 });
    expect(await everything(store)).not.toEqual(before);
    expect(await desk.undo(entry.id, ignore)).toMatchObject({
      type: 'done',
      entry: { state: 'undone', kept: 0 },
    });
    expect(await everything(store)).toEqual(before);
    expect((await store.local.list('import-part:')).length).toBe(1);
  });

  test('takes back purchases with the customers created for them', async () => {
    const { store, desk } = await setup();
    const { entry } = await importFile(desk, PURCHASES);
    await desk.undo(entry.id, ignore);
    expect(await everything(store)).toEqual({});
  });

  test('keeps customers to whom something was attached since, and fields changed since', async () => {
    const { store, desk } = await setup();
    const first = await importFile(desk, CUSTOMERS);
    const second = await importFile(desk, 'Customer,City\nHarbour Foods,Kiel\n');
    const [harbour] = await store.table('customer').where('doc.name').equals('Harbour Foods').toArray();
    const id = harbour?.id ?? '';
    await store.edit([
      { op: 'update', kind: 'customer', id, fields: { city: 'Bremen' } },
      {
        op: 'create',
        kind: 'note',
        doc: { customerId: id, text: 'Call before 7', visibility: 'team', createdAt: T0, createdBy: 'me' },
      },
    ]);
    await desk.undo(second.entry.id, ignore);
    expect((await store.get('customer', id))?.doc.city).toBe('Bremen');
    const undone = await desk.undo(first.entry.id, ignore);
    expect(undone).toMatchObject({ type: 'done', entry: { kept: 1 } });
    expect((await docsOf(store, 'customer')).map((doc) => doc['name'])).toEqual(['Harbour Foods']);
  });

  test('is offered after the page was opened anew', async () => {
    const { store, desk } = await setup();
    const { entry } = await importFile(desk, CUSTOMERS);
    const later = setupDesk(store);
    expect(await later.list(null, ignore)).toEqual([entry]);
    expect((await later.undo(entry.id, ignore)).type).toBe('done');
    expect(await everything(store)).toEqual({});
  });
});

describe('an import broken off', () => {
  const MANY = `Customer,City\n${Array.from({ length: 450 }, (_, index) => `Customer ${index},Ulm`).join('\n')}\n`;

  test('keeps what was written, and goes on from there', async () => {
    const { store, desk } = await setup();
    await checkFile(desk, MANY);
    const run = await desk.apply(POLICY, (done) => {
      if (done >= 200) void desk.cancel(null, ignore);
    });
    expect(run).toMatchObject({ type: 'stopped', entry: { created: 200, state: 'stopped' } });
    expect(await store.table('customer').count()).toBe(200);
    const later = setupDesk(store);
    const resumed = await later.resume(run.type === 'stopped' ? run.entry.id : '', ignore);
    expect(resumed).toMatchObject({ type: 'done', entry: { created: 450, state: 'done' } });
    expect(await store.table('customer').count()).toBe(450);
  });

  test('can be undone, also in two goes', async () => {
    const { store, desk } = await setup();
    const { entry } = await importFile(desk, MANY);
    const first = await desk.undo(entry.id, (done) => {
      if (done >= 200) void desk.cancel(null, ignore);
    });
    expect(first.type).toBe('stopped');
    expect(await desk.list(null, ignore)).toMatchObject([{ state: 'undoing' }]);
    expect((await setupDesk(store).undo(entry.id, ignore)).type).toBe('done');
    expect(await everything(store)).toEqual({});
  });

  test('with the page closed before a logged part was written loses nothing and invents nothing', async () => {
    const { store, desk } = await setup();
    await checkFile(desk, CUSTOMERS);
    const broken = { ...store, edit: async () => new Promise<never>(() => undefined) };
    const hanging = setupDesk(broken);
    await checkFile(hanging, CUSTOMERS);
    void hanging.apply(POLICY, ignore);
    await expect.poll(async () => (await store.local.list('import-part:')).length).toBe(1);
    const [entry] = await desk.list(null, ignore);
    expect(entry).toMatchObject({ state: 'running', created: 0 });
    expect((await desk.undo(entry?.id ?? '', ignore)).type).toBe('done');
    expect(await everything(store)).toEqual({});
  });
});
