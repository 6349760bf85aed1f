import { describe, expect, test } from 'vitest';
import { findColumns } from '../../shared/import/columns.ts';
import { titleKeys } from '../../shared/import/header-names.ts';

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
    [
      ['Record ID', 'Deal Name', 'Close Date', 'Amount', 'Associated Company', 'Associated Company IDs'],
      [5, 2, 3, null],
    ],
    [
      ['Opportunity Name', 'Account Name', 'Close Date', 'Amount', 'Stage'],
      [1, 2, 3, null],
    ],
    [
      ['Id', 'AccountId', 'Amount', 'CloseDate'],
      [1, 3, 2, null],
    ],
    [
      ['Name', 'Email', 'Paid at', 'Total'],
      [1, 2, 3, null],
    ],
    [
      ['id', 'Created (UTC)', 'Amount', 'Customer ID'],
      [3, 1, 2, null],
    ],
    [
      ['Sold-to party', 'Billing date', 'Net value'],
      [0, 1, 2, null],
    ],
    [
      ['购货单位', '单据日期', '价税合计', '成本金额'],
      [0, 1, 2, 3],
    ],
    [
      ['user_id', 'timestamp', 'revenue', 'cogs'],
      [0, 1, 2, 3],
    ],
  ])('%j are found', (header, [customer, date, amount, cost]) => {
    expect(findColumns(header, {})).toEqual({
      ok: true,
      value: { customer, date, amount, cost, currency: null },
    });
  });

  test('a column of currencies is found', () => {
    expect(findColumns(['客户', '日期', '金额', '币种'], {})).toMatchObject({ value: { currency: 3 } });
  });

  test('a column may be named by its number', () => {
    const header = ['a', '2024-01-01', '5', '1'];
    const given = { customer: '1', date: '2', amount: '3' };
    // The last column is called 1, and a title goes before a number
    expect(findColumns(header, given)).toMatchObject({ value: { customer: 3, date: 1, amount: 2 } });
    expect(findColumns(header, { ...given, date: '9' })).toMatchObject({
      problem: { code: 'no-such-column', name: '9' },
    });
  });

  test('of two columns of the same name none is taken until somebody says which', () => {
    const header = ['customer', 'date', 'amount', 'amount'];
    expect(findColumns(header, {})).toEqual({
      ok: false,
      problem: { code: 'same-names', column: 'amount', name: 'amount' },
    });
    expect(findColumns(header, { amount: '4' })).toMatchObject({ value: { amount: 3 } });
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

  test('no title stands for two columns', () => {
    const targets = ['customer', 'customerExternalId', 'day', 'revenue', 'cost', 'currency'] as const;
    const keys = targets.flatMap((target) => [...new Set(titleKeys('purchase', target))]);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });
});
