import { describe, expect, test } from 'vitest';
import { readTable } from '../../shared/import/table.ts';

describe('table', () => {
  test.each([',', '\t', ';', '|'])('is split at %j', (delimiter) => {
    const text = [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n');
    const table = readTable(text);
    expect(table).toMatchObject({ delimiter, header: ['a', 'b', 'c'] });
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])(
    'numbers lines as editors do, past blank lines and breaks in cells: %j',
    (end) => {
      const text = ['', 'a,b', '"one', 'two",2', '', '3,4', ''].join(end);
      expect(readTable(text).rows.map((row) => row.line)).toEqual([3, 6]);
    },
  );

  test('a quoted cell holds separators and doubled quotes', () => {
    expect(readTable('a,b\n"1,5 ""net""",2').rows[0]?.cells).toEqual(['1,5 "net"', '2']);
  });

  test('the line of a quote that is never closed is told', () => {
    expect([...readTable('a,b\n1,2\n"3,4\n5,6').brokenQuotes]).toEqual([3]);
    expect([...readTable('a,b\n1,2').brokenQuotes]).toEqual([]);
  });

  test('a stray quote is told where its cell ran on into the next line, and only there', () => {
    expect([...readTable('a,b\n"x"y,1\n"z",2\n3,4').brokenQuotes]).toEqual([2]);
    const harmless = readTable('a,b\n"5" disk",1\n3,4');
    expect([...harmless.brokenQuotes]).toEqual([]);
    expect(harmless.rows.map(({ cells }) => cells)).toEqual([
      ['5" disk', '1'],
      ['3', '4'],
    ]);
  });

  test("Excel's line that names the separator is obeyed and counted, and is no header", () => {
    const table = readTable('sep=;\na;b\n1,5;2');
    expect(table).toMatchObject({ delimiter: ';', header: ['a', 'b'], headerLine: 2 });
    expect(table.rows).toEqual([{ line: 3, cells: ['1,5', '2'] }]);
  });

  test('a header alone has no rows', () => {
    expect(readTable('a,b\n')).toMatchObject({ header: ['a', 'b'], rows: [] });
  });
});
