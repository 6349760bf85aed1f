import { describe, expect, test } from 'vitest';
import { createWords } from '../../../extension/card/words.ts';
import { loadCardMessages } from '../../../extension/locales/all-card-messages.ts';
import { customers } from '../../../extension/locales/en/customers.ts';
import { translator } from '../../../extension/locales/translate.ts';
import type { CellWords } from '../../../extension/workbench/customers/cell.tsx';
import { htmlTable, linesOf, tabSeparated } from '../../../extension/workbench/customers/copy-rows.ts';
import { rowOf } from '../../../extension/workbench/customers/customer-rows.ts';
import { viewSheet } from '../../../extension/workbench/customers/view-sheet.ts';
import { formatsOf } from '../../../extension/workbench/display/formats.ts';
import { makeBase, makeCustomer } from '../make-base.ts';
import { NOW } from '../make-team.ts';

const given: CellWords = {
  t: translator('en', customers),
  words: createWords('en', await loadCardMessages('en'), 'UTC', () => NOW, 'UTC'),
  format: formatsOf('en', 'UTC'),
  me: 'me',
};

const base = makeBase({
  customer: [
    makeCustomer('a', { name: 'Tom\t& <Jerry>', ownerId: 'me' }),
    makeCustomer('b', { name: '东方', ownerId: 'ben' }),
  ],
  purchase: [{ id: '1', customerId: 'b', day: '2025-06-01', revenue: { minor: 1_500, currency: 'JPY' } }],
});
const rows = [...base.customers.values()].map((one) =>
  rowOf(one, base.standings.get(one.id), one.ownerId === 'me' ? 'Ana' : 'Ben'),
);

describe('a view as a sheet', () => {
  test('has its columns in their order, figures as numbers and days as dates', () => {
    const sheet = viewSheet(rows, ['name', 'revenue', 'purchase', 'complaints'], given);
    expect(sheet.titles).toEqual(['Name', 'Revenue (JPY)', 'Last purchase', 'Complaints']);
    expect(sheet.rows).toEqual([
      ['Tom\t& <Jerry>', null, null, 0],
      ['东方', 1_500, '2025-06-01', 0],
    ]);
  });

  test('names owners, also the person who writes it', () => {
    expect(viewSheet(rows, ['owner'], given).rows).toEqual([['Ana'], ['Ben']]);
  });
});

describe('copied rows', () => {
  const lines = linesOf(rows, ['name', 'revenue'], given);

  test('are separated by tabs, and by none within a cell', () => {
    expect(tabSeparated(lines)).toBe('Name\tRevenue\nTom & <Jerry>\t\n东方\t¥1,500');
  });

  test('are a table with figures at the right, and no markup of their own', () => {
    expect(htmlTable(lines, ['name', 'revenue'])).toBe(
      '<table><thead><tr><th>Name</th><th align="right">Revenue</th></tr></thead><tbody>' +
        '<tr><td>Tom\t&amp; &lt;Jerry&gt;</td><td align="right"></td></tr>' +
        '<tr><td>东方</td><td align="right">¥1,500</td></tr></tbody></table>',
    );
  });
});
