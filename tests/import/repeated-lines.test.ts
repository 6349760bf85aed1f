import { describe, expect, test } from 'vitest';
import { docsOf, everything, freshDesks, importFile } from './desk-setup.ts';

const setup = freshDesks();

/** The same person under two companies: the second line also knows a phone and another address. */
const TWO_COMPANIES =
  'Name,Company,Email,Phone,Job title\n' +
  'Maria Lopez,Harbour Foods,maria@lopez.example,0401,\n' +
  'M. Lopez,Valve Works,maria@lopez.example; m@valves.example,0402,Buyer\n';

describe('a line added to the first', () => {
  test('is one customer with it, under the name it had first', async () => {
    const { store, desk } = await setup();
    const { preview } = await importFile(
      desk,
      'Customer,City,Industry\nMill,Ulm,\nMILL,,Paper\nOther,Bonn,\n',
    );
    expect(preview.repeated).toMatchObject({ count: 1, by: { name: 1 } });
    expect(preview.repeated.examples).toEqual([{ line: 3, name: 'MILL', by: 'name' }]);
    expect(await docsOf(store, 'customer')).toEqual([
      expect.objectContaining({ name: 'Mill', city: 'Ulm', industry: 'Paper' }),
      expect.objectContaining({ name: 'Other' }),
    ]);
  });

  test('leaves the contact its company and name, and brings what was missing', async () => {
    const { store, desk } = await setup();
    const { preview } = await importFile(desk, TWO_COMPANIES);
    expect(preview.repeated.count).toBe(1);
    const [harbour] = await store.table('customer').where('doc.name').equals('Harbour Foods').toArray();
    expect(await docsOf(store, 'contact')).toMatchObject([
      {
        name: 'Maria Lopez',
        customerId: harbour?.id,
        addresses: ['maria@lopez.example', 'm@valves.example'],
        phones: ['0401', '0402'],
        role: 'Buyer',
      },
    ]);
  });

  test('does so when the same file is imported again', async () => {
    const { store, desk } = await setup();
    await importFile(desk, TWO_COMPANIES);
    const before = await everything(store);
    const { preview } = await importFile(desk, TWO_COMPANIES);
    expect(preview.numbers).toMatchObject({ creates: 0, updates: 0, unchanged: 2 });
    expect(await everything(store)).toEqual(before);
  });

  test('brings what the first left to a default: its stage, a name that was only its address', async () => {
    const { store, desk } = await setup();
    await importFile(desk, 'Customer,Stage\nMill,\nMill,key\nMill,loyal\n');
    expect(await docsOf(store, 'customer')).toMatchObject([{ name: 'Mill', stage: 'key' }]);
    await importFile(
      desk,
      'Name,Company,Email\n,Mill,jo@mill.example\nJo Wood,,jo@mill.example\n,,jo@mill.example\n',
    );
    expect(await docsOf(store, 'contact')).toMatchObject([{ name: 'Jo Wood' }]);
  });
});
