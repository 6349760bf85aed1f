import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { afterEach, describe, expect, test } from 'vitest';
import type { Store } from '../../extension/store/store.ts';
import { columnsOf } from '../../shared/export/columns.ts';
import { fileName } from '../../shared/export/file-name.ts';
import { neutralised, plainText } from '../../shared/export/safe-cell.ts';
import { IMPORT_KINDS } from '../../shared/import/targets.ts';
import { LANGUAGES } from '../../shared/records/define-record.ts';
import { kindNames } from '../../shared/records/record-types.ts';
import { everything, ignore, importFile, setupDesk, setupStore, T0 } from '../import/desk-setup.ts';
import { askList, exportedBytes, setupExport } from './export-setup.ts';

const opened: Store[] = [];
const ORIGIN = { createdAt: T0, createdBy: 'me' } as const;

afterEach(async () => {
  for (const store of opened.splice(0)) await store.destroy();
});

/** A store with a record of each kind that can be imported, full of what is hard to carry through a file. */
async function setupFull() {
  const store = await setupStore();
  opened.push(store);
  const saved = await store.edit([
    {
      op: 'create',
      kind: 'customer',
      id: 'c1',
      doc: {
        ...ORIGIN,
        name: '=HYPERLINK("http://evil.example","Click")',
        domains: ['harbour.example', 'harbour-shop.example'],
        ownerId: 'me',
        stage: 'loyal',
        tier: 'diamond',
        phone: '+49 40 123',
        city: '@SUM(1+1)',
        industry: "-2+3+cmd|' /C calc'!A0",
        externalId: "'=1",
      },
    },
    {
      op: 'create',
      kind: 'contact',
      id: 'p1',
      doc: {
        ...ORIGIN,
        customerId: 'c1',
        name: '陈, "静"\n二',
        addresses: ['chen@harbour.example'],
        phones: ['+86 21', '1'],
      },
    },
    {
      op: 'create',
      kind: 'purchase',
      id: 'b1',
      doc: {
        ...ORIGIN,
        customerId: 'c1',
        day: '2026-01-05',
        revenue: { minor: -123456789, currency: 'CNY' },
        cost: { minor: 5000, currency: 'JPY' },
        what: '\tTab',
      },
    },
    {
      op: 'create',
      kind: 'interaction',
      id: 'i1',
      doc: {
        ...ORIGIN,
        customerId: 'c1',
        contactId: 'p1',
        channel: 'invoice-reminder',
        direction: 'out',
        at: T0 + 123,
        by: 'me',
        department: 'finance',
        subject: '+1 = 2',
        minutes: 5,
        link: 'https://mail.example/x?a=1',
      },
    },
  ]);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return { store, exporting: setupExport(store), importing: setupDesk(store) };
}

const RUNS = /^[=+\-@\t\r\n\0＝＋－＠]/;

describe('an exported list', () => {
  test.each(
    IMPORT_KINDS.flatMap((kind) => (['csv', 'xlsx'] as const).map((format) => [kind, format] as const)),
  )('of %ss as %s changes nothing when it is imported again', async (kind, format) => {
    const { store, exporting, importing } = await setupFull();
    const before = await everything(store);
    for (const language of LANGUAGES) {
      const file = await exportedBytes(askList(exporting, kind, format, language));
      const { preview } = await importFile(importing, file);
      expect(preview.problems).toEqual([]);
      expect(preview.numbers).toMatchObject({ creates: 0, updates: 0, unchanged: 1 });
    }
    expect(await everything(store)).toEqual(before);
  });

  test.each(IMPORT_KINDS)('of %ss as CSV has no cell that a spreadsheet would run', async (kind) => {
    const { exporting } = await setupFull();
    const text = new TextDecoder().decode(await exportedBytes(askList(exporting, kind, 'csv')));
    const [titles = [], cells = []] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const columns = columnsOf(kind, 'en');
    const running = cells.filter((cell, at) => RUNS.test(cell) && !columns[at]?.numeric);
    expect(titles).toHaveLength(columns.length);
    expect(running).toEqual([]);
  });

  test.each(IMPORT_KINDS)(
    'of %ss as Excel has no text that a spreadsheet would run, and no formula',
    async (kind) => {
      const { exporting } = await setupFull();
      const { sheets } = await readXlsx(await exportedBytes(askList(exporting, kind, 'xlsx')));
      const texts = (sheets[0]?.rows.flat() ?? []).filter((value) => typeof value === 'string');
      expect(texts.length).toBeGreaterThan(5);
      expect(texts.filter((text) => RUNS.test(text))).toEqual([]);
      expect([...(sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual(
        [],
      );
    },
  );

  test('keeps amounts as exact numbers, also below zero', async () => {
    const { exporting } = await setupFull();
    const { sheets } = await readXlsx(await exportedBytes(askList(exporting, 'purchase', 'xlsx')));
    expect(sheets[0]?.rows[1]).toEqual(expect.arrayContaining([-1234567.89, 'CNY', 5000, 'JPY']));
    const csv = new TextDecoder().decode(await exportedBytes(askList(exporting, 'purchase', 'csv')));
    expect(csv).toContain(',-1234567.89,CNY,5000,JPY,');
  });

  test('begins with the mark that Excel needs only when asked for', async () => {
    const { exporting } = await setupFull();
    const marked = await exportedBytes(askList(exporting, 'customer', 'csv'));
    expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const plain = await exportedBytes(
      exporting.list(
        { kind: 'customer', ids: ['c1'], format: 'csv', forExcel: false, language: 'en' },
        ignore,
      ),
    );
    expect(new TextDecoder().decode(plain)).toMatch(/^Rapport ID,Name,/);
  });

  test('holds the chosen records only, in their order', async () => {
    const { store, exporting } = await setupFull();
    await store.edit([
      {
        op: 'create',
        kind: 'customer',
        id: 'c2',
        doc: { ...ORIGIN, name: 'Two', domains: [], stage: 'key' },
      },
    ]);
    const ask = {
      kind: 'customer',
      ids: ['c2', 'gone', 'c1'],
      format: 'csv',
      forExcel: false,
      language: 'en',
    } as const;
    const text = new TextDecoder().decode(await exportedBytes(exporting.list(ask, ignore)));
    expect(Papa.parse<string[]>(text, { skipEmptyLines: true }).data.map(([id]) => id)).toEqual([
      'Rapport ID',
      'c2',
      'c1',
    ]);
  });
});

describe('exporting everything', () => {
  test('as a workbook gives a sheet per list that has records', async () => {
    const { exporting } = await setupFull();
    const { sheets } = await readXlsx(await exportedBytes(exporting.workbook('zh-CN', ignore)));
    expect(sheets.map(({ name }) => name)).toEqual(['客户', '联系人', '互动', '购买']);
    expect(sheets.flatMap(({ rows }) => rows.flat()).filter((value) => RUNS.test(String(value)))).toEqual([
      -1234567.89,
    ]);
  });

  test('as a backup is exact: JSON lines are data, nothing in them is neutralised', async () => {
    const { store, exporting } = await setupFull();
    const text = new TextDecoder().decode(await exportedBytes(exporting.backup(null, ignore)));
    const [header, ...records] = text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(header).toEqual({ format: 'rapport-backup', version: 1, team: store.team, at: T0 });
    const backed = Object.fromEntries(
      (records as { kind: string; id: string; doc: unknown }[]).map(({ kind, id, doc }) => [
        `${kind}/${id}`,
        doc,
      ]),
    );
    expect(backed).toEqual(await everything(store));
  });
});

describe('a cell', () => {
  test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '\0=1', '＝1', "'=1", "''=1"])(
    'that is %j is defused and comes back',
    (text) => {
      expect(RUNS.test(neutralised(text))).toBe(false);
      expect(plainText(neutralised(text))).toBe(text);
    },
  );

  test.each(['plain', "'tis", '1-1', ''])('that is %j stays', (text) => {
    expect(neutralised(text)).toBe(text);
    expect(plainText(text)).toBe(text);
  });
});

describe('titles of columns', () => {
  test.each(kindNames.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    'of %ss in %s are words, and no two are the same',
    (kind, language) => {
      const titles = columnsOf(kind, language).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.filter((title) => /^[a-z]+[A-Z]|^[a-z]/.test(title))).toEqual([]);
    },
  );
});

describe('a file name', () => {
  test('says what and when, and holds nothing a file system refuses', () => {
    expect(fileName('a/b: "c"', '2026-11-23', 'csv')).toBe('a b   c 2026-11-23.csv');
  });
});
