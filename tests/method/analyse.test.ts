import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { readOptions } from '../../scripts/analyse/options.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-analyse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function analyse(content: string | Uint8Array, ...options: string[]) {
  const file = join(folder, 'purchases.csv');
  writeFileSync(file, content);
  return call(file, ...options);
}

function call(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/analyse.ts', ...args], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { stdout, lines: stderr.trimEnd().split('\n'), status };
}

/** 20 customers: c01 buys 1,000.00 twice, the others once; c20 only before the window; c19 after the as-of day. */
function makeFile(): string {
  const lines = ['customer,date,amount,cost'];
  for (let index = 1; index <= 20; index += 1) {
    const day = index === 20 ? '2022-05-01' : index === 19 ? '2024-07-01' : '2024-06-30';
    lines.push(
      `c${String(index).padStart(2, '0')},${day},"${index === 1 ? '1,000' : 21 - index}.00",${index}`,
    );
  }
  return [...lines, 'c01,2023-07-01,1000,1', 'c02,2024-06-30,0.50,'].join('\n');
}

describe('analyse', () => {
  test('prints the method on a file, figures by hand', () => {
    const { stdout, lines, status } = analyse(makeFile(), '--as-of', '2024-06-30');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      customers: 19,
      purchases: 21,
      revenue: 218_850,
      active: 18,
      inactive: 1,
      layers: [
        { layer: 'Top', customers: 1, revenue: 200_000, lowest: 200_000 },
        { layer: 'Large', customers: 0, revenue: 0, lowest: null },
        { layer: 'Medium', customers: 3, revenue: 5450, lowest: 1700 },
        { layer: 'Small', customers: 14, revenue: 13_300, lowest: 300 },
      ],
      lifetimeLayers: [
        { layer: 'Top', customers: 1, revenue: 200_000, lowest: 200_000 },
        { layer: 'Large', customers: 0, revenue: 0, lowest: null },
        { layer: 'Medium', customers: 3, revenue: 5450, lowest: 1700 },
        { layer: 'Small', customers: 15, revenue: 13_400, lowest: 100 },
      ],
      focus: { 20: 1, 50: 1 },
      top20Share: 205_450 / 218_850,
      repeatCustomers: { days: 1, transactions: 2 },
    });
    expect(lines).toEqual([
      'columns: customer = "customer", date = "date", amount = "amount", cost = "cost" (override with --customer, --date, --amount, --cost, --currency-column)',
      'read as: utf-8, separated by ,; currency USD (assumed: override with --currency)',
      'window: 2023-07-01 to 2024-06-30, ranked by revenue',
      'left out: 1 purchase after 2024-06-30',
    ]);
  });

  test('by margin, says how many purchases have no cost', () => {
    const { stdout, lines } = analyse(
      makeFile(),
      '--as-of',
      '2024-06-30',
      '--measure',
      'margin',
      '--window',
      '1d',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      layers: [{ customers: 1, revenue: 100_000, margin: 99_900, lowest: 99_900 }, {}, {}, {}],
    });
    expect(lines).toContain('left out of the margin: 1 purchase without a cost');
  });

  test('a Chinese spreadsheet in GB18030 is read as it is', () => {
    const bytes = [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xbd, 0xf0, 0xb6, 0xee]; // 客户,日期,金额
    const content = new Uint8Array([...bytes, ...new TextEncoder().encode('\n1,2024/1/5,12.5\n')]);
    const { stdout, lines } = analyse(content, '--as-of', '2024-06-30', '--currency', 'cny');
    expect(JSON.parse(stdout)).toMatchObject({ customers: 1, revenue: 1250 });
    expect(lines[1]).toBe('read as: gb18030, separated by ,; currency CNY');
  });

  test('a bad file: each line with its number and the reason, no figures, exit 1', () => {
    const bad = [
      'customer,date,amount',
      'a,2024-02-30,5',
      'b,2024-01-01,5',
      ',2024-01-01,5',
      'd,2024-01-01,x',
    ];
    const { stdout, lines, status } = analyse(bad.join('\n'), '--as-of', '2024-06-30');
    expect([status, stdout]).toEqual([1, '']);
    expect(lines.slice(3)).toEqual([
      `${join(folder, 'purchases.csv')}: 3 bad lines, nothing analysed`,
      'line 2: date: "2024-02-30" is a day that does not exist',
      'line 4: customer: is empty',
      'line 5: amount: "x" is not an amount: write it like 1234.50',
    ]);
  });

  test('of many bad lines twenty are shown and the rest counted', () => {
    const bad = Array.from({ length: 25 }, (_, index) => `c${index},never,1`);
    const { lines, status } = analyse(['customer,date,amount', ...bad].join('\n'), '--as-of', '2024-06-30');
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith('line '))).toHaveLength(20);
    expect(lines.at(-1)).toBe('... and 5 more');
  });

  const good = 'customer,date,amount\na,2024-01-01,5\n';
  test.each<[string, string, string[], RegExp]>([
    ['an empty file', '', ['--as-of', '2024-06-30'], /is empty$/],
    ['a header alone', 'customer,date,amount\n', ['--as-of', '2024-06-30'], /no purchases$/],
    ['an unknown option', good, ['--as-of', '2024-06-30', '--speed'], /^--speed is not an option/],
    ['a margin without a cost', good, ['--as-of', '2024-06-30', '--measure', 'margin'], /--cost NAME$/],
    [
      'a column that is not there',
      good,
      ['--as-of', '2024-06-30', '--date', 'Day'],
      /no column "Day" for --date/,
    ],
    [
      'a file without a header',
      'a,2024-01-01,5\nb,2024-01-02,5\n',
      ['--as-of', '2024-06-30'],
      /the first line is a purchase, not a header: add --no-header/,
    ],
    [
      'two columns of one name',
      'customer,date,amount,amount\na,2024-01-01,5,6\n',
      ['--as-of', '2024-06-30'],
      /several columns are called "amount"/,
    ],
    ['a header nobody knows', 'x,y,z\n1,2,3\n', ['--as-of', '2024-06-30'], /name it with --customer NAME/],
  ])('%s: one clear line, exit 2', (_, content, options, line) => {
    const { stdout, lines, status } = analyse(content, ...options);
    expect([status, stdout, lines.length]).toEqual([2, '', 1]);
    expect(lines[0]).toMatch(line);
  });

  test('a file without a header is read by column numbers, from its first line', () => {
    const numbers = [
      '--as-of',
      '2024-06-30',
      '--no-header',
      '--customer',
      '1',
      '--date',
      '2',
      '--amount',
      '3',
    ];
    const content = 'a,2024-01-01,5\nb,2024-01-02,7\n';
    expect(JSON.parse(analyse(content, ...numbers).stdout)).toMatchObject({ customers: 2, revenue: 1200 });
    const withoutSaying = numbers.filter((word) => word !== '--no-header');
    expect(analyse(content, ...withoutSaying)).toMatchObject({ status: 2, stdout: '' });
    expect(analyse('a,never,5\n', ...numbers).lines.at(-1)).toMatch(/^line 1: date: "never"/);
  });

  test('dates that may be read two ways are read as the caller says', () => {
    const content = 'customer,date,amount\na,05/06/2024,5\n';
    const asked = ['--as-of', '2024-05-31', '--day-order'];
    expect(JSON.parse(analyse(content, ...asked, 'day-first').stdout)).toMatchObject({ customers: 0 });
    expect(JSON.parse(analyse(content, ...asked, 'month-first').stdout)).toMatchObject({ customers: 1 });
    const proven = analyse(`${content}b,13/06/2024,5\n`, '--as-of', '2024-06-30');
    expect(proven.lines).toContain('dates: day first, as one of them reads only that way');
  });

  test('a workbook is read by its sheet', async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Notes', rows: [['nothing here'], ['at all']] },
        {
          name: 'Orders',
          rows: [
            ['Customer', 'Order date', 'Amount'],
            ['a', new Date(Date.UTC(2024, 0, 5)), 1200.5],
          ],
        },
      ],
    });
    const { stdout, lines } = analyse(workbook, '--as-of', '2024-06-30', '--sheet', 'Orders');
    expect(JSON.parse(stdout)).toMatchObject({ customers: 1, revenue: 120_050 });
    expect(lines[1]).toMatch(/^read as: workbook, sheet "Orders"/);
    expect(analyse(workbook, '--as-of', '2024-06-30', '--sheet', 'Sales').lines).toEqual([
      `${join(folder, 'purchases.csv')}: there is no sheet "Sales"; its sheets are: Notes, Orders`,
    ]);
  });

  test('sums beyond what is exact are refused, of one customer and of all', () => {
    const most = '90071992547409.91';
    const two = analyse(
      `customer,date,amount\na,2024-01-01,${most}\nb,2024-01-01,${most}\n`,
      '--as-of',
      '2024-06-30',
    );
    expect([two.status, two.stdout, two.lines.at(-1)]).toEqual([
      1,
      '',
      `${join(folder, 'purchases.csv')}: the purchases together are too large to be summed exactly`,
    ]);
  });

  test('a missing file and a folder: one clear line, exit 2', () => {
    const missing = call(join(folder, 'none.csv'), '--as-of', '2024-06-30');
    expect([missing.status, missing.lines]).toEqual([
      2,
      [`${join(folder, 'none.csv')}: there is no such file`],
    ]);
    expect(call(folder, '--as-of', '2024-06-30')).toMatchObject({ status: 2, stdout: '' });
    expect(call('--as-of', '2024-06-30').lines).toEqual(['name the file of purchases (see --help)']);
  });
});

describe('options', () => {
  test.each<[string, string[], RegExp]>([
    ['no as-of day', [], /^say as of which day/],
    ['a day that is none', ['--as-of', '2024-02-30'], /is not a day/],
    ['the last day there is', ['--as-of', '9999-12-31'], /later than can be reckoned with/],
    ['a window that is none', ['--as-of', '2024-06-30', '--window', '12'], /is not a length/],
    ['a measure that is none', ['--as-of', '2024-06-30', '--measure', 'profit'], /is not known/],
    ['a currency that is none', ['--as-of', '2024-06-30', '--currency', 'yuan'], /is not an ISO 4217 code/],
    ['an option without its value', ['--as-of'], /^--as-of needs a value/],
    ['a day order that is none', ['--as-of', '2024-06-30', '--day-order', 'dmy'], /is not known/],
    ['two files', ['more.csv', '--as-of', '2024-06-30'], /^one file at a time/],
  ])('%s is told in one line', (_, options, line) => {
    const outcome = readOptions(['purchases.csv', ...options]);
    expect(outcome.ok ? '' : outcome.problem).toMatch(line);
  });

  test('a call that says all there is to say is understood', () => {
    const given = 'p.csv --as-of=2024-06-30 --window 90d --measure margin --customer Who --currency eur';
    expect(readOptions(given.split(' '))).toEqual({
      ok: true,
      value: {
        file: 'p.csv',
        asOf: '2024-06-30',
        span: { count: 90, unit: 'd' },
        measure: 'margin',
        columns: { customer: 'Who' },
        currency: 'EUR',
        dayOrder: null,
        sheet: null,
        hasHeader: true,
      },
    });
  });
});
