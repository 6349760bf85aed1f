import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directoryOf, guessRow } from '../../extension/standings/directory.ts';
import { blockOf, blockOfHistories, historyRowOf } from '../../shared/standings/block.ts';

const LISTED = fc.array(
  fc.record({
    customer: fc.record({ id: fc.uuid(), domains: fc.array(fc.domain(), { maxLength: 3 }) }),
    contacts: fc.array(fc.record({ addresses: fc.array(fc.emailAddress(), { maxLength: 2 }) }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 40 },
);

describe('the directory', () => {
  test('knows where everybody lies who is listed', () => {
    fc.assert(
      fc.property(LISTED, (listed) => {
        const directory = directoryOf(listed);
        for (const { customer, contacts } of listed) {
          const domains = customer.domains.map((domain) => `d:${domain}`);
          const addresses = contacts.flatMap((contact) => contact.addresses.map((address) => `a:${address}`));
          for (const key of [...domains, ...addresses]) {
            const sharing = listed.filter(
              (one) =>
                one.customer.domains.some((domain) => key === `d:${domain}`) ||
                one.contacts.some((contact) => contact.addresses.some((address) => key === `a:${address}`)),
            );
            const rows = sharing.map((one) => historyRowOf(one.customer.id));
            expect(rows).toContain(guessRow(directory, [key]));
          }
        }
      }),
    );
  });

  test('guesses by the first key that is listed, and nothing where none is', () => {
    const customer = { id: 'harbour', domains: ['harbour.example'] };
    const directory = directoryOf([{ customer, contacts: [] }]);
    const row = historyRowOf('harbour');
    expect(guessRow(directory, ['a:maria@elsewhere.example', 'd:harbour.example'])).toBe(row);
    expect(guessRow(directory, ['a:maria@elsewhere.example', 'd:elsewhere.example'])).toBe(null);
    expect(guessRow(directoryOf([]), ['d:harbour.example'])).toBe(null);
  });

  test('keeps the histories of a block in rows of their own', () => {
    fc.assert(fc.property(fc.string(), (id) => blockOfHistories(historyRowOf(id)) === blockOf(id)));
    const rows = new Set(Array.from({ length: 100_000 }, (_, n) => historyRowOf(`customer-${n}`)));
    expect(Math.max(...rows)).toBeLessThan(65_536);
    expect(rows.size).toBeGreaterThan(16_000);
  });
});
