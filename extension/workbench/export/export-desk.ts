import { backupHeader, backupLine } from '../../../shared/export/backup.ts';
import { type CellValue, columnsOf, type Names } from '../../../shared/export/columns.ts';
import { BYTE_ORDER_MARK, csvLines } from '../../../shared/export/write-csv.ts';
import { MAX_SHEET_ROWS, type Sheet, xlsxBytes } from '../../../shared/export/write-xlsx.ts';
import { textOf } from '../../../shared/import/findable.ts';
import type { KnownRecord } from '../../../shared/import/assessment.ts';
import type { NamedMember } from '../../../shared/import/settings.ts';
import type { Language } from '../../../shared/records/define-record.ts';
import { type KindName, kindNames, recordKinds } from '../../../shared/records/record-types.ts';
import type { Store } from '../../store/store.ts';
import type { Handlers } from '../calls.ts';
import { readDocs, recordsOf } from '../import/known-in-store.ts';
import type { ExportCalls, Exported, ListAsk, SheetAsk } from './export-calls.ts';

export interface ExportDeps {
  readonly store: Store;
  readonly member: NamedMember;
  readonly now: () => number;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Writes files of what this member's store holds; other members' private records never reach it. */
export function exportDesk({ store, member, now }: ExportDeps): Handlers<ExportCalls> {
  const counts = async () =>
    Promise.all(kindNames.map(async (kind) => ({ kind, count: (await recordsOf(store, kind)).length })));
  return {
    counts,
    list: async (ask) => {
      const sheet = sheetOf(
        ask.kind,
        ask.language,
        await chosenRecords(store, ask),
        await namesOf(store, member),
      );
      return exportSheet({ ...ask, sheet });
    },
    sheet: exportSheet,
    workbook: async (language) => exportWorkbook(store, language, await namesOf(store, member)),
    backup: async () => exportBackup(store, now()),
  };
}

async function chosenRecords(store: Store, { kind, ids }: ListAsk): Promise<readonly KnownRecord[]> {
  if (ids === null) return recordsOf(store, kind);
  const docs = await readDocs(store, kind, ids);
  return ids.flatMap((id) => {
    const doc = docs.get(id);
    return doc ? [{ id, doc }] : [];
  });
}

async function exportSheet({ sheet, format, forExcel }: SheetAsk): Promise<Exported> {
  const { titles, rows } = sheet;
  if (format === 'xlsx') {
    if (rows.length >= MAX_SHEET_ROWS) return { ok: false, problem: 'too-long' };
    const bytes = await xlsxBytes([sheet]);
    return { ok: true, extension: 'xlsx', blob: new Blob([bytes.slice()], { type: XLSX }) };
  }
  const parts = [forExcel ? BYTE_ORDER_MARK : '', csvLines([titles, ...rows])];
  return { ok: true, extension: 'csv', blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }) };
}

async function exportWorkbook(store: Store, language: Language, names: Names): Promise<Exported> {
  const sheets: Sheet[] = [];
  for (const kind of kindNames) {
    const records = await recordsOf(store, kind);
    if (records.length >= MAX_SHEET_ROWS) return { ok: false, problem: 'too-long' };
    if (records.length > 0) sheets.push(sheetOf(kind, language, records, names));
  }
  const bytes = await xlsxBytes(sheets);
  return { ok: true, extension: 'xlsx', blob: new Blob([bytes.slice()], { type: XLSX }) };
}

async function exportBackup(store: Store, at: number): Promise<Exported> {
  const parts = [backupHeader(store.team, at)];
  for (const kind of kindNames) {
    for (const { id, doc } of await recordsOf(store, kind)) parts.push(backupLine(kind, id, doc));
  }
  return { ok: true, extension: 'jsonl', blob: new Blob(parts, { type: 'application/jsonl' }) };
}

function sheetOf(kind: KindName, language: Language, records: readonly KnownRecord[], names: Names): Sheet {
  const columns = columnsOf(kind, language);
  const rows = records.map(({ id, doc }) => columns.map((column): CellValue => column.cell(id, doc, names)));
  return { name: recordKinds[kind].label[language].many, titles: columns.map(({ title }) => title), rows };
}

/** Names of customers, contacts and members, where they are known and no other bears them. */
async function namesOf(store: Store, own: NamedMember): Promise<Names> {
  const records = new Map<string, string>();
  for (const kind of ['customer', 'contact'] as const) {
    for (const { id, doc } of await recordsOf(store, kind)) records.set(`${kind}/${id}`, textOf(doc['name']));
  }
  const members = new Map([own, ...(await store.members())].map(({ id, name }) => [id, name]));
  const all = [...members.values()];
  return {
    record: (kind, id) => records.get(`${kind}/${id}`) ?? null,
    member: (id) => {
      const name = members.get(id) ?? '';
      return name !== '' && all.filter((other) => other === name).length === 1 ? name : id;
    },
  };
}
