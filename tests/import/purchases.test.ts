import { describe, expect, test } from 'vitest';
import { findColumns } from '../../shared/import/columns.ts';
import { currencyOf, readPurchases } from '../../shared/import/purchases.ts';
import { readTable } from '../../shared/import/table.ts';

function read(...lines: string[]) {
  const table = readTable(lines.join('\n'));
  const columns = findColumns(table.header, {});
  if (!columns.ok) throw new Error('the header is part of the test');
  const currency = currencyOf(table, columns.value);
  return { currency, ...readPurchases(table, columns.value, currency ?? 'CNY') };
}

const HEADER = 'customer,date,amount,cost';

describe('purchases', () => {
  test('are read exactly; a blank cost is not known, which is not 0', () => {
    const { purchases, badLines } = read(
      HEADER,
      ' A ,2024-01-05,"1,234.50",1000',
      'B,20240106,5,',
      'B,20240106,5,0',
    );
    expect(badLines).toEqual([]);
    expect(purchases).toEqual([
      {
        customerId: 'A',
        day: '2024-01-05',
        revenue: { minor: 123_450, currency: 'CNY' },
        cost: { minor: 100_000, currency: 'CNY' },
      },
      { customerId: 'B', day: '2024-01-06', revenue: { minor: 500, currency: 'CNY' } },
      {
        customerId: 'B',
        day: '2024-01-06',
        revenue: { minor: 500, currency: 'CNY' },
        cost: { minor: 0, currency: 'CNY' },
      },
    ]);
  });

  test('each bad line is listed with its number, column and reason; good ones are still read', () => {
    const { purchases, badLines } = read(
      HEADER,
      ',2024-01-05,5,',
      'A,2024-02-30,5,',
      'A,2024-01-05,five,',
      'A,2024-01-05,5,x',
      'A,2024-01-05,1,234.50,7',
      'A,2024-01-05',
      'A,2024-01-05,5,1',
    );
    expect(badLines.map(({ line, column, problem }) => [line, column, problem.code])).toEqual([
      [2, 'customer', 'customer-missing'],
      [3, 'date', 'no-such-day'],
      [4, 'amount', 'not-an-amount'],
      [5, 'cost', 'not-an-amount'],
      [6, null, 'too-many-cells'],
      [7, 'amount', 'amount-missing'],
    ]);
    expect(purchases).toHaveLength(1);
  });

  test('a quote that is never closed swallows no line in silence', () => {
    expect(read(HEADER, 'A,2024-01-05,5,1', '"B,2024-01-05,5,1', 'C,2024-01-05,5,1')).toMatchObject({
      purchases: [{ customerId: 'A' }],
      badLines: [{ line: 3, problem: { code: 'unclosed-quote' } }],
    });
  });

  test('two lines are never read as one because of a stray quote', () => {
    const { purchases, badLines } = read(
      HEADER,
      '"A"x,2024-01-05,5,1',
      '"B",2024-01-05,5,1',
      'C,2024-01-05,5,1',
    );
    expect(badLines).toMatchObject([{ line: 2, problem: { code: 'unclosed-quote' } }]);
    expect(purchases.map(({ customerId }) => customerId)).toEqual(['C']);
  });

  test('one amount that reads only one way settles the whole file', () => {
    const { purchases } = read('customer;date;amount', 'A;2024-01-05;1.200', 'B;2024-01-05;7,50');
    expect(purchases.map(({ revenue }) => revenue.minor)).toEqual([120_000, 750]);
    expect(read('customer;date;amount', 'A;2024-01-05;1.200').badLines).toMatchObject([
      { line: 2, column: 'amount', problem: { code: 'ambiguous-amount' } },
    ]);
  });

  test('a column of currencies counts: minor units are its own, and a second currency is a bad line', () => {
    const header = 'customer,date,amount,currency';
    expect(read(header, 'A,2024-01-05,500,JPY', 'B,2024-01-05,7,')).toMatchObject({
      currency: 'JPY',
      badLines: [],
      purchases: [{ revenue: { minor: 500 } }, { revenue: { minor: 7 } }],
    });
    expect(
      read(header, 'A,2024-01-05,5,EUR', 'B,2024-01-05,5,usd', 'C,2024-01-05,5,ducats').badLines,
    ).toEqual([
      { line: 3, column: 'currency', problem: { code: 'other-currency', text: 'usd', currency: 'EUR' } },
      { line: 4, column: 'currency', problem: { code: 'not-a-currency', text: 'ducats' } },
    ]);
  });

  test('cells beyond the header are no harm while they are blank', () => {
    expect(read(HEADER, 'A,2024-01-05,5,1,,').badLines).toEqual([]);
  });

  test('one date that reads only one way settles the whole file', () => {
    const { purchases } = read('customer,date,amount', 'A,05/06/2024,1', 'A,25/06/2024,1');
    expect(purchases.map((purchase) => purchase.day)).toEqual(['2024-06-05', '2024-06-25']);
  });

  test('the currency is what the header or the first amount states', () => {
    expect(read('customer,date,amount (EUR)', 'A,2024-01-05,5').currency).toBe('EUR');
    expect(read('客户,日期,金额（元）', 'A,2024-01-05,5').currency).toBe('CNY');
    expect(read('customer,date,amount', 'A,2024-01-05,5', 'A,2024-01-05,£5').currency).toBe('GBP');
    expect(read('customer,date,TOP AMOUNT,amount', 'A,2024-01-05,5,5').currency).toBeNull();
  });

  test('an amount in another currency is a bad line', () => {
    const { badLines } = read('customer,date,amount', 'A,2024-01-05,$5', 'A,2024-01-05,€5');
    expect(badLines).toMatchObject([{ line: 3, problem: { code: 'other-currency', currency: 'USD' } }]);
  });
});
