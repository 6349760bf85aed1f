import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../shared/import/read-file.ts';

const TEXT = 'Name,City\r\n陈静,上海\r\n"Lopez, ""Maria""",Köln\r\n';
const TABLE = {
  header: ['Name', 'City'],
  cells: [
    ['陈静', '上海'],
    ['Lopez, "Maria"', 'Köln'],
  ],
};
const AUTO = { encoding: null, sheet: null } as const;

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, endian: 'le' | 'be') =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => at).flatMap((at) => {
      const code = text.charCodeAt(at);
      const pair = [code & 0xff, code >> 8];
      return endian === 'le' ? pair : pair.toReversed();
    }),
  );

/** 陈静,上海 and a line's end in GB18030. */
const GB_LINE = [0xb3, 0xc2, 0xbe, 0xb2, 0x2c, 0xc9, 0xcf, 0xba, 0xa3, 0x0a];
const GB18030 = Uint8Array.from([...utf8('Name,City\n'), ...GB_LINE]);

async function cellsOf(bytes: Uint8Array, choice: Parameters<typeof readFile>[1] = AUTO) {
  const read = await readFile(bytes, choice);
  if (!read.ok) throw new Error(read.problem.code);
  const { header, rows, form } = read.value;
  return { header, cells: rows.map((row) => row.cells), form, lines: rows.map((row) => row.line) };
}

describe('readFile', () => {
  test.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(`\uFEFF${TEXT}`, 'le'), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(`\uFEFF${TEXT}`, 'be'), 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(TEXT, 'le'), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(TEXT, 'be'), 'utf-16be'],
  ])('reads %s', async (_, bytes, encoding) => {
    expect(await cellsOf(bytes)).toMatchObject({
      ...TABLE,
      form: { type: 'text', encoding, delimiter: ',' },
    });
  });

  test('reads GB18030, the encoding of Chinese spreadsheets', async () => {
    expect(await cellsOf(GB18030)).toMatchObject({
      cells: [['陈静', '上海']],
      form: { encoding: 'gb18030' },
    });
  });

  test('reads as chosen, and says when the choice cannot be', async () => {
    expect((await cellsOf(GB18030, { encoding: 'gb18030', sheet: null })).cells).toEqual([['陈静', '上海']]);
    expect(await readFile(GB18030, { encoding: 'utf-8', sheet: null })).toEqual({
      ok: false,
      problem: { code: 'wrong-encoding' },
    });
  });

  test.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['bars', '|'],
  ])('finds cells apart by %s', async (_, mark) => {
    const { cells, form } = await cellsOf(utf8(`Name${mark}City\nA${mark}B\nC${mark}D\n`));
    expect(cells).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    expect(form).toMatchObject({ delimiter: mark });
  });

  test('numbers lines as an editor does, also after line breaks in cells', async () => {
    expect((await cellsOf(utf8('A,B\n"x\ny",1\n\nz,2\n'))).lines).toEqual([2, 5]);
  });

  test.each([
    ['nothing', utf8(''), 'empty'],
    ['a header only', utf8('Name,City\n'), 'no-rows'],
    ['bytes of no text', Uint8Array.from([0x41, 0xff, 0x41, 0x42]), 'unknown-encoding'],
    ['a broken workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'broken-workbook'],
    ['an old workbook that is none', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'broken-workbook'],
  ])('says what is wrong with %s', async (_, bytes, code) => {
    expect(await readFile(bytes, AUTO)).toEqual({ ok: false, problem: { code } });
  });

  test('reads workbooks: numbers exactly, dates as days, the chosen sheet', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Empty', rows: [] },
        {
          name: 'Orders',
          rows: [
            ['Customer', 'Date', 'Amount', 'Paid'],
            ['上海阀门', new Date('2026-01-05T00:00:00Z'), 0.1 + 0.2, true],
            [],
            ['Mill', new Date('2026-01-06T10:30:00Z'), 1234567.89, null],
          ],
          columns: [{}, { numFmt: 'yyyy-mm-dd hh:mm' }, {}, {}],
        },
        { name: 'Notes', rows: [['Name'], ['x']] },
      ],
    });
    expect(await cellsOf(bytes)).toMatchObject({
      header: ['Customer', 'Date', 'Amount', 'Paid'],
      cells: [
        ['上海阀门', '2026-01-05', '0.3', 'true'],
        ['Mill', '2026-01-06 10:30:00', '1234567.89', ''],
      ],
      lines: [2, 4],
      form: { type: 'workbook', sheet: 'Orders', sheets: ['Orders', 'Notes'] },
    });
    expect((await cellsOf(bytes, { encoding: null, sheet: 'Notes' })).cells).toEqual([['x']]);
  });

  test('says that a workbook has a password', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x'], ['y']] }],
      encryption: { password: 'secret', spinCount: 1 },
    });
    expect(await readFile(bytes, AUTO)).toEqual({ ok: false, problem: { code: 'protected' } });
  });
});
