import { describe, expect, test } from 'vitest';
import { checkFile, freshDesks, importFile } from './desk-setup.ts';

const setup = freshDesks();

function purchasesOf(...customers: readonly string[]): string {
  return ['customer,date,amount', ...customers.map((name) => `${name},2026-01-05,5`)].join('\n');
}

describe('the reasons of bad lines', () => {
  test('name each value with its own lines, the most frequent first', async () => {
    const { desk } = await setup();
    const file = purchasesOf('Acme GmbH', 'Mill', 'Mill', 'Ort');
    const { problems } = await checkFile(desk, file, { policy: { createCustomers: false } });
    expect(problems).toMatchObject([
      {
        code: 'customer-unknown',
        lines: 4,
        values: [
          { example: { text: 'Mill' }, lines: 2, lineNumbers: [3, 4] },
          { example: { text: 'Acme GmbH' }, lines: 1, lineNumbers: [2] },
          { example: { text: 'Ort' }, lines: 1, lineNumbers: [5] },
        ],
        otherLines: 0,
      },
    ]);
  });

  test('name the first few values only, and count the lines of the others', async () => {
    const { desk } = await setup();
    const file = purchasesOf(...Array.from({ length: 40 }, (_, index) => `Customer ${index}`));
    const { problems } = await checkFile(desk, file, { policy: { createCustomers: false } });
    expect(problems).toMatchObject([{ lines: 40, otherLines: 35 }]);
    expect(problems[0]?.values).toHaveLength(5);
  });
});

describe('what is joined under another name', () => {
  const HARBOUR = 'Customer,Website\nHarbour Foods,harbour.example\n';

  test('is a customer whose domain is here, unless its line is skipped or added', async () => {
    const { desk } = await setup();
    await importFile(desk, HARBOUR);
    const file = 'Customer,Website\nNorth Trading,harbour.example\nHARBOUR  foods,harbour.example\n';
    expect((await checkFile(desk, file)).joins).toEqual({
      count: 1,
      examples: [{ line: 2, name: 'North Trading', here: 'Harbour Foods', by: 'domain' }],
    });
    for (const known of ['skip', 'add'] as const)
      expect((await checkFile(desk, file, { policy: { known } })).joins.count).toBe(0);
  });

  test('is the customer of a line by its domain, and a contact by its address', async () => {
    const { desk } = await setup();
    await importFile(desk, HARBOUR);
    await importFile(desk, 'Name,Company,Email\nMaria Lopez,Harbour Foods,office@harbour.example\n');
    const file =
      'Name,Company,Email\nJo Wood,North Trading,office@harbour.example\n,Harbour Foods,office@harbour.example\n';
    expect((await checkFile(desk, file)).joins.examples).toEqual([
      { line: 2, name: 'North Trading', here: 'Harbour Foods', by: 'domain' },
      { line: 2, name: 'Jo Wood', here: 'Maria Lopez', by: 'address' },
    ]);
  });

  test('is told once for each pair of names, the first few with a count of all', async () => {
    const { desk } = await setup();
    await importFile(desk, HARBOUR);
    const people = Array.from({ length: 14 }, (_, n) => `P ${n},Trader ${n % 7},p${n}@harbour.example`);
    const { joins } = await checkFile(desk, ['Name,Company,Email', ...people].join('\n'));
    expect(joins.count).toBe(7);
    expect(joins.examples.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });
});
