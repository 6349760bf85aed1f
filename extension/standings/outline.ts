import { fold } from '../../shared/matching/fold.ts';
import type { Recorded } from '../../shared/standings/facts.ts';
import { blockOf, BLOCKS } from '../../shared/standings/block.ts';

/** Blocks of standings whose customers share a row of the outline. */
export const BLOCKS_AN_OUTLINE = 8;

/**
 * The row of the `outline` table: customers as JSON and what the people there are found by, by customer id. To read
 * 100,000 customers and their contacts row by row takes a browser ten seconds, and as many texts in few rows one.
 */
export type Outline = Readonly<Record<string, readonly [customer: string, people: string]>>;

export const OUTLINES = BLOCKS / BLOCKS_AN_OUTLINE;

export function outlineOf(customerId: string): number {
  return Math.floor(blockOf(customerId) / BLOCKS_AN_OUTLINE);
}

interface Outlined {
  readonly customer: Recorded<'customer'>;
  readonly contacts: readonly Pick<Recorded<'contact'>, 'name' | 'addresses'>[];
}

export function packOutline(customers: readonly Outlined[]): Outline {
  return Object.fromEntries(
    customers.map(({ customer, contacts }) => [
      customer.id,
      [JSON.stringify(customer), peopleText(contacts)] as const,
    ]),
  );
}

/** The customers of an outline, each with its people. */
export function unpackOutline(outline: Outline): [customer: Recorded<'customer'>, people: string][] {
  // `as`: only `packOutline` made it
  return Object.values(outline).map(([customer, people]) => [
    JSON.parse(customer) as Recorded<'customer'>,
    people,
  ]);
}

/** Names and addresses, a line each, folded for searching; empty where nobody is known. */
export function peopleText(contacts: Outlined['contacts']): string {
  return fold(contacts.flatMap(({ name, addresses }) => [name, ...addresses]).join('\n'));
}
