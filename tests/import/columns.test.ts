import { describe, expect, test } from 'vitest';
import { COLUMN_NAMES, headerKey, PURCHASE_COLUMNS } from '../../shared/import/column-names.ts';
import { findColumns } from '../../shared/import/columns.ts';

describe('columns', () => {
  test.each([
    [
      ['Customer', 'Date', 'Amount', 'Cost'],
      [0, 1, 2, 3],
    ],
    [
      ['order_id', 'customer_id', 'Order Date', 'Revenue'],
      [1, 2, 3, null],
    ],
    [
      ['客户', '日期', '金额（元）', '成本'],
      [0, 1, 2, 3],
    ],
    [
      ['訂單編號', '客戶名稱', '交易日期', '銷售額'],
      [1, 2, 3, null],
    ],
    [
      ['Customer Name', 'Customer ID', 'Invoice-Date', 'Total'],
      [1, 2, 3, null],
    ],
  ])('%j are found', (header, [customer, date, amount, cost]) => {
    expect(findColumns(header, {})).toEqual({ ok: true, value: { customer, date, amount, cost } });
  });

  test('a name given by a person outranks a guess', () => {
    const header = ['customer', 'date', 'amount', 'Net (EUR)', 'Net (USD)'];
    expect(findColumns(header, { amount: 'Net (USD)' })).toMatchObject({ value: { amount: 4 } });
    expect(findColumns(header, { amount: 'net' })).toMatchObject({ value: { amount: 3 } });
  });

  test('a column that is not there is named', () => {
    expect(findColumns(['customer', 'date', 'amount'], { cost: 'cogs' })).toEqual({
      ok: false,
      problem: { code: 'no-such-column', column: 'cost', name: 'cogs' },
    });
    expect(findColumns(['who', 'date', 'amount'], {})).toMatchObject({ problem: { column: 'customer' } });
    expect(findColumns(['customer', 'when', 'amount'], {})).toMatchObject({ problem: { column: 'date' } });
    expect(findColumns(['customer', 'date', 'worth'], {})).toMatchObject({ problem: { column: 'amount' } });
  });

  test('no name stands for two columns, and each is written as it is compared', () => {
    const names = PURCHASE_COLUMNS.flatMap((column) => COLUMN_NAMES[column]);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => headerKey(name) !== name)).toEqual([]);
  });
});
