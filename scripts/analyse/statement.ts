import { PURCHASE_COLUMNS, type PurchaseColumns } from '../../shared/import/columns.ts';
import type { DayOrder } from '../../shared/import/days.ts';
import type { FileForm, SourceTable } from '../../shared/import/read-file.ts';
import type { Bought } from '../../shared/method/aggregates.ts';
import type { Window } from '../../shared/method/days.ts';
import type { Options } from './options.ts';

interface Reading {
  readonly options: Options;
  readonly table: SourceTable;
  readonly columns: PurchaseColumns;
  readonly currency: string;
  /** Nothing in the file or on the command line states the currency. */
  readonly isAssumed: boolean;
  readonly window: Window;
  readonly dayOrder: DayOrder | null;
}

/** What was guessed is said, so that it can be overridden. */
export function stateReading({ options, table, columns, currency, ...rest }: Reading): void {
  const used = PURCHASE_COLUMNS.flatMap((column) => {
    const at = columns[column];
    return at === null ? [] : [`${column} = "${table.header[at] ?? ''}"`];
  });
  console.error(
    `columns: ${used.join(', ')} (override with --customer, --date, --amount, --cost, --currency-column)`,
  );
  const assumed = rest.isAssumed ? ' (assumed: override with --currency)' : '';
  console.error(`read as: ${wordForm(table.form)}; currency ${currency}${assumed}`);
  if (rest.dayOrder !== null) {
    console.error(`dates: ${rest.dayOrder.replace('-', ' ')}, as one of them reads only that way`);
  }
  console.error(`window: ${rest.window.from} to ${rest.window.to}, ranked by ${options.measure}`);
}

function wordForm(form: FileForm): string {
  switch (form.type) {
    case 'text':
      return `${form.encoding}, separated by ${form.delimiter === '\t' ? 'tab' : form.delimiter}`;
    case 'workbook':
      return `workbook, sheet "${form.sheet}"`;
    case 'vcard':
      return 'vCard';
  }
}

export function stateLeftOut(purchases: readonly Bought[], { asOf, measure }: Options): void {
  const later = purchases.filter((purchase) => purchase.day > asOf).length;
  if (later > 0) console.error(`left out: ${counted(later)} after ${asOf}`);
  const uncosted = measure === 'margin' ? purchases.filter((purchase) => !purchase.cost).length : 0;
  if (uncosted > 0) console.error(`left out of the margin: ${counted(uncosted)} without a cost`);
}

function counted(purchases: number): string {
  return `${purchases} ${purchases === 1 ? 'purchase' : 'purchases'}`;
}
