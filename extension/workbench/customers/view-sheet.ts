import type { CellValue } from '../../../shared/export/columns.ts';
import type { Sheet } from '../../../shared/export/write-xlsx.ts';
import { minorDigits } from '../../../shared/records/minor-digits.ts';
import { cellText, type CellWords } from './cell.tsx';
import type { ColumnId } from './columns.ts';
import type { CustomerRow } from './customer-rows.ts';

/** What a view shows as a sheet: figures are numbers, days are dates, so that a spreadsheet can go on with them. */
export function viewSheet(
  rows: readonly CustomerRow[],
  columns: readonly ColumnId[],
  given: CellWords,
): Sheet {
  const currency = rows.find((row) => row.currency !== null)?.currency ?? null;
  return {
    name: given.t('title'),
    titles: columns.map((column) => titleOf(column, currency, given)),
    rows: rows.map((row) => columns.map((column) => cellValue(column, row, given))),
  };
}

function titleOf(column: ColumnId, currency: string | null, { t }: CellWords): string {
  const title = t(`column.${column}`);
  if (column === 'satisfaction' || column === 'wallet' || column === 'knowledge') return `${title} (%)`;
  return currency !== null && (column === 'revenue' || column === 'margin')
    ? `${title} (${currency})`
    : title;
}

function cellValue(column: ColumnId, row: CustomerRow, given: CellWords): CellValue {
  switch (column) {
    case 'revenue':
    case 'margin':
      return row[column] === null ? null : row[column] / 10 ** (row.currency ? minorDigits(row.currency) : 2);
    case 'complaints':
      return row.complaints;
    case 'satisfaction':
    case 'wallet':
      return row[column] === null ? null : Math.round(row[column] * 1_000) / 10;
    case 'knowledge':
    case 'minutes':
      return row[column];
    case 'contact':
      return row.contactAt === null ? null : new Date(row.contactAt).toISOString().slice(0, 10);
    case 'purchase':
      return row.purchaseOn;
    case 'owner':
      return row.ownerName ?? cellText(column, row, given);
    default:
      return cellText(column, row, given);
  }
}
