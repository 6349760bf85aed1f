import type { Touched } from './transaction.ts';

/** The BroadcastChannel on which every committed change of records is told to other pages. */
export const CHANGES_CHANNEL = 'rapport-changes';

/** Beyond this many customers a listener had better read anew whatever it shows. */
const MANY = 50;

/** What changed: the kinds, and the customers they belong to. */
export interface ChangesMessage {
  readonly team: string;
  readonly kinds: readonly string[];
  readonly customerIds: readonly string[] | 'many';
}

export function changesMessage(team: string, touched: Touched): ChangesMessage {
  const customerIds = touched.customers.size > MANY ? 'many' : [...touched.customers];
  return { team, kinds: [...touched.kinds], customerIds };
}
