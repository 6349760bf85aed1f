import type { Money } from '../records/fields.ts';
import { daysBetween, monthsBetween, type Day } from './days.ts';
import { LAYERS, type Layer } from './layers.ts';
import { failed, found, type Outcome } from './outcome.ts';
import { compareIds } from './ranking.ts';

export type WalletProblem =
  | { readonly code: 'mixed-currencies'; readonly currencies: readonly [string, string] }
  | { readonly code: 'no-spend' }
  /** The customer cannot have spent less in our category than with us: the estimate is out of date. */
  | { readonly code: 'spend-below-ours' };

/** Share of wallet, 0 to 1: our revenue over all the customer spends in our category in the same period. */
export function shareOfWallet(ours: Money, categorySpend: Money): Outcome<number, WalletProblem> {
  if (ours.currency !== categorySpend.currency) {
    return failed({ code: 'mixed-currencies', currencies: [ours.currency, categorySpend.currency] });
  }
  if (categorySpend.minor <= 0) return failed({ code: 'no-spend' });
  if (ours.minor > categorySpend.minor) return failed({ code: 'spend-below-ours' });
  return found(Math.max(0, ours.minor) / categorySpend.minor);
}

/** How long a customer has been one, from its first purchase. */
export function relationshipLength(firstDay: Day, asOf: Day): { days: number; months: number } {
  return { days: Math.max(0, daysBetween(firstDay, asOf)), months: monthsBetween(firstDay, asOf) };
}

/** Customers who were in layer `from` and are now in layer `to`, ids ascending. */
export interface MigrationCell {
  readonly from: Layer;
  readonly to: Layer;
  readonly customerIds: readonly string[];
}

export interface Migration {
  /** Every pair of layers, row by row, highest first; empty pairs too. */
  readonly cells: readonly MigrationCell[];
  readonly up: number;
  readonly down: number;
  readonly stayed: number;
}

/** Who moved where between two periods. A customer missing from a period counts as a suspect in it. */
export function migrate(before: ReadonlyMap<string, Layer>, after: ReadonlyMap<string, Layer>): Migration {
  const cells = new Map<string, { from: Layer; to: Layer; customerIds: string[] }>();
  for (const from of LAYERS) {
    for (const to of LAYERS) cells.set(`${from} ${to}`, { from, to, customerIds: [] });
  }
  for (const customerId of new Set([...before.keys(), ...after.keys()])) {
    const from = before.get(customerId) ?? 'suspect';
    const to = after.get(customerId) ?? 'suspect';
    cells.get(`${from} ${to}`)?.customerIds.push(customerId);
  }
  const moves = { up: 0, down: 0, stayed: 0 };
  for (const { from, to, customerIds } of cells.values()) {
    customerIds.sort(compareIds);
    const rise = LAYERS.indexOf(from) - LAYERS.indexOf(to);
    moves[rise > 0 ? 'up' : rise < 0 ? 'down' : 'stayed'] += customerIds.length;
  }
  return { cells: [...cells.values()], ...moves };
}
