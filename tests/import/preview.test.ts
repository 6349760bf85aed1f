import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../extension/store/store.ts';
import { checkFile, setupDesk, setupStore } from './desk-setup.ts';

const opened: Store[] = [];

async function setup() {
  const store = await setupStore();
  opened.push(store);
  return { store, desk: setupDesk(store) };
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.destroy();
});

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
