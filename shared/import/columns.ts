import { failed, found, type Outcome } from '../method/outcome.ts';
import { headerKey, titleKeys, withoutUnit } from './header-names.ts';
import type { Target } from './targets.ts';

/** The columns of a purchases file. */
export const PURCHASE_COLUMNS = ['customer', 'date', 'amount', 'cost', 'currency'] as const;
export type PurchaseColumn = (typeof PURCHASE_COLUMNS)[number];

/** Position of each column in a row; cost and currency are null where the file has none. */
export interface PurchaseColumns {
  readonly customer: number;
  readonly date: number;
  readonly amount: number;
  readonly cost: number | null;
  readonly currency: number | null;
}

export type ColumnProblem =
  | { readonly code: 'no-such-column'; readonly column: PurchaseColumn; readonly name: string }
  /** Several columns bear the same name, and nobody can say which is meant. */
  | { readonly code: 'same-names'; readonly column: PurchaseColumn; readonly name: string }
  | { readonly code: 'column-not-found'; readonly column: PurchaseColumn };

/** What an import takes each column for, the more telling first: an id is a better key than a name. */
const TARGETS_OF: Readonly<Record<PurchaseColumn, readonly Target[]>> = {
  customer: ['customerId', 'customerExternalId', 'customer', 'customerDomain'],
  date: ['day'],
  amount: ['revenue'],
  cost: ['cost'],
  currency: ['currency'],
};

/** Who bought, in files that know nobody by number or name. */
const CUSTOMER_ADDRESS = ['email', 'emailaddress', 'customeremail', '邮箱', '電子郵件'];

type Found = Outcome<number | null, ColumnProblem>;

/** The columns of a file: by the name or number a person gives, else by the titles that columns usually bear. */
export function findColumns(
  header: readonly string[],
  given: Readonly<Partial<Record<PurchaseColumn, string>>>,
): Outcome<PurchaseColumns, ColumnProblem> {
  const at: Record<PurchaseColumn, number | null> = {
    customer: null,
    date: null,
    amount: null,
    cost: null,
    currency: null,
  };
  for (const column of PURCHASE_COLUMNS) {
    const name = given[column];
    const place = name === undefined ? guess(header, column) : named(header, column, name);
    if (!place.ok) return place;
    at[column] = place.value;
  }
  const { customer, date, amount, cost, currency } = at;
  if (customer === null) return failed({ code: 'column-not-found', column: 'customer' });
  if (date === null) return failed({ code: 'column-not-found', column: 'date' });
  if (amount === null) return failed({ code: 'column-not-found', column: 'amount' });
  return found({ customer, date, amount, cost, currency });
}

function guess(header: readonly string[], column: PurchaseColumn): Found {
  const keys = header.map((title) => headerKey(withoutUnit(title)));
  const names = TARGETS_OF[column].flatMap((target) => titleKeys('purchase', target));
  for (const name of column === 'customer' ? [...names, ...CUSTOMER_ADDRESS] : names) {
    const places = placesOf(keys, name);
    if (places.length > 0) return only(places, column, header);
  }
  return found(null);
}

/** The exact title first, as two may differ only in what the comparison leaves out; then a number from 1. */
function named(header: readonly string[], column: PurchaseColumn, name: string): Found {
  const exact = placesOf(header, name);
  if (exact.length > 0) return only(exact, column, header);
  const alike = placesOf(header.map(headerKey), headerKey(name));
  const similar =
    alike.length > 0
      ? alike
      : placesOf(
          header.map((title) => headerKey(withoutUnit(title))),
          headerKey(name),
        );
  if (similar.length > 0 && headerKey(name) !== '') return only(similar, column, header);
  const number = /^[1-9]\d{0,3}$/.test(name) ? Number(name) : null;
  if (number !== null && number <= header.length) return found(number - 1);
  return failed({ code: 'no-such-column', column, name });
}

function only(places: readonly number[], column: PurchaseColumn, header: readonly string[]): Found {
  const [first = 0] = places;
  const titles = new Set(places.map((place) => header[place]));
  const isOne = places.length === 1 || titles.size > 1;
  return isOne ? found(first) : failed({ code: 'same-names', column, name: header[first] ?? '' });
}

function placesOf(list: readonly string[], item: string): number[] {
  return list.flatMap((one, place) => (one === item ? [place] : []));
}
