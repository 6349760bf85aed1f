import type { Recorded } from '../../../shared/standings/facts.ts';
import type { Standing } from '../../../shared/standings/standing.ts';
import type { CustomerKind } from '../base/base.ts';
import { readCustomers, readOf, readStandings, type Source } from '../base/read-base.ts';

/** Kinds shown on a customer's page, all of them whole. */
export const PAGE_KINDS = [
  'contact',
  'interaction',
  'commitment',
  'complaint',
  'note',
  'purchase',
  'satisfaction',
  'benefit',
  'affinity',
] as const satisfies readonly CustomerKind[];
type PageKind = (typeof PAGE_KINDS)[number];

export type PageRecords = { readonly [K in PageKind]: readonly Recorded<K>[] };

export interface CustomerPageFound {
  readonly customer: Recorded<'customer'>;
  readonly standing: Standing | null;
  readonly records: PageRecords;
}

/** Everything recorded about one customer; null where there is none. Does not wait until all customers were read. */
export async function readCustomerPage(
  source: Source,
  customerId: string,
): Promise<CustomerPageFound | null> {
  const [customer] = await readCustomers(source, [customerId]);
  if (!customer) return null;
  const [standings, ...parts] = await Promise.all([
    readStandings(source, [customerId]),
    ...PAGE_KINDS.map((kind) => readOf(source, kind, customerId)),
  ]);
  // `as`: one list for each kind, under its name
  const records = Object.fromEntries(
    PAGE_KINDS.map((kind, at) => [kind, parts[at] ?? []]),
  ) as unknown as PageRecords;
  return { customer, records, standing: standings.find((one) => one.customerId === customerId) ?? null };
}
