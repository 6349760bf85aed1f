import type { Sheet } from '../../../shared/export/write-xlsx.ts';
import type { KindName } from '../../../shared/records/record-types.ts';
import type { Language } from '../../../shared/records/define-record.ts';

export type ListFormat = 'csv' | 'xlsx';

/** A list of records of one kind: all of them, or those with the given ids in that order. */
export interface ListAsk {
  readonly kind: KindName;
  readonly ids: readonly string[] | null;
  readonly format: ListFormat;
  /** Begins CSV with a byte order mark. */
  readonly forExcel: boolean;
  readonly language: Language;
}

/** A sheet as it is shown somewhere. */
export interface SheetAsk {
  readonly sheet: Sheet;
  readonly format: ListFormat;
  readonly forExcel: boolean;
}

export type Exported =
  | { readonly ok: true; readonly blob: Blob; readonly extension: 'csv' | 'xlsx' | 'jsonl' }
  | { readonly ok: false; readonly problem: 'too-long' };

/** What the page asks of the export worker. */
export interface ExportCalls {
  readonly counts: { ask: null; answer: { kind: KindName; count: number }[] };
  readonly list: { ask: ListAsk; answer: Exported };
  readonly sheet: { ask: SheetAsk; answer: Exported };
  readonly workbook: { ask: Language; answer: Exported };
  readonly backup: { ask: null; answer: Exported };
}
