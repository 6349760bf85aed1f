import { failed, found, type Outcome } from '../method/outcome.ts';
import { COLUMN_NAMES, headerKey, PURCHASE_COLUMNS, type PurchaseColumn } from './column-names.ts';

/** Position of each column in a row; cost is null where the file has none. */
export interface PurchaseColumns {
  readonly customer: number;
  readonly date: number;
  readonly amount: number;
  readonly cost: number | null;
}

export type ColumnProblem =
  | { readonly code: 'no-such-column'; readonly column: PurchaseColumn; readonly name: string }
  | { readonly code: 'column-not-found'; readonly column: PurchaseColumn };

/** The columns of a file: by the name a person gives, else by the names that headers usually have. */
export function findColumns(
  header: readonly string[],
  given: Readonly<Partial<Record<PurchaseColumn, string>>>,
): Outcome<PurchaseColumns, ColumnProblem> {
  const keys = header.map(headerKey);
  const at: Record<PurchaseColumn, number | null> = { customer: null, date: null, amount: null, cost: null };
  for (const column of PURCHASE_COLUMNS) {
    const name = given[column];
    at[column] = name === undefined ? guess(keys, column) : named(header, keys, name);
    if (name !== undefined && at[column] === null) return failed({ code: 'no-such-column', column, name });
  }
  const { customer, date, amount, cost } = at;
  if (customer === null) return failed({ code: 'column-not-found', column: 'customer' });
  if (date === null) return failed({ code: 'column-not-found', column: 'date' });
  if (amount === null) return failed({ code: 'column-not-found', column: 'amount' });
  return found({ customer, date, amount, cost });
}

function guess(keys: readonly string[], column: PurchaseColumn): number | null {
  for (const name of COLUMN_NAMES[column]) {
    const at = indexOf(keys, name);
    if (at !== null) return at;
  }
  return null;
}

/** The exact header first: two headers may differ only in what the comparison leaves out. */
function named(header: readonly string[], keys: readonly string[], name: string): number | null {
  return indexOf(header, name) ?? indexOf(keys, headerKey(name));
}

function indexOf(list: readonly string[], item: string): number | null {
  const at = list.indexOf(item);
  return at < 0 ? null : at;
}
