import { z } from 'zod';
import { line } from '../../shared/records/fields.ts';
import { recordKinds } from '../../shared/records/record-types.ts';
import { anyObject } from '../../shared/sync/wire.ts';
import { fieldError } from '../http/problems.ts';

/** Lines of one request, customers and purchases together. */
export const MAX_FEED_LINES = 1_000;

const bought = recordKinds.purchase.schema.shape;
const known = recordKinds.customer.schema.shape;

/** A customer as the other system knows it. What a line leaves out stays as it is; null takes a value away. */
export const feedCustomer = z.strictObject({
  externalId: line.meta({ description: 'The customer’s number in the other system.' }),
  name: known.name.optional().meta({ description: 'Needed for a customer that is not known here yet.' }),
  domains: known.domains.optional().meta({ description: 'Mail domains of the customer.' }),
  phone: known.phone,
  city: known.city,
  industry: known.industry,
  categorySpend: known.categorySpend.meta({
    description: 'What the customer spends in our category in a year, with all suppliers.',
  }),
});

/** A purchase as the other system knows it. Customer, day and revenue are needed for a new one. */
export const feedPurchase = z.strictObject({
  externalId: line.meta({ description: 'The purchase’s own number in the other system.' }),
  customerExternalId: line.optional().meta({ description: 'The buyer’s number in the other system.' }),
  day: bought.day.optional(),
  revenue: bought.revenue.optional().meta({ description: 'Negative for a credit note.' }),
  cost: bought.cost,
  what: bought.what,
});

// Any object is taken as a line, so that one wrong line is refused by itself and the others are not held up.
const orRefused = <Line extends z.ZodType>(schema: Line) => z.union([schema, anyObject]);

/** What a feed sends. Customers are dealt with first, so purchases may name those of the same request. */
export const feedRequest = z
  .strictObject({
    customers: z.array(orRefused(feedCustomer)).max(MAX_FEED_LINES).default([]),
    purchases: z.array(orRefused(feedPurchase)).max(MAX_FEED_LINES).default([]),
  })
  .refine(({ customers, purchases }) => customers.length + purchases.length <= MAX_FEED_LINES, {
    error: `send at most ${MAX_FEED_LINES} lines in all`,
    path: ['purchases'],
  });

export const FEED_REFUSALS = ['invalid', 'unknown-customer', 'deleted', 'ambiguous'] as const;
export type FeedRefusalReason = (typeof FEED_REFUSALS)[number];

/** What became of a line. */
export const feedResult = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.enum(['created', 'updated', 'unchanged']),
    externalId: z.string(),
    id: z.string().meta({ description: 'The record’s id here.' }),
  }),
  z.strictObject({
    status: z.literal('refused'),
    externalId: z.string().nullable().meta({ description: 'Null where the line has none.' }),
    reason: z.enum(FEED_REFUSALS),
    errors: z.array(fieldError),
  }),
]);
export type FeedResult = z.output<typeof feedResult>;

export const feedResponse = z.strictObject({
  customers: z.array(feedResult).meta({ description: 'In the order of the lines sent.' }),
  purchases: z.array(feedResult),
});

export function refused(
  externalId: string | null,
  reason: FeedRefusalReason,
  field: string,
  message: string,
): FeedResult {
  return { status: 'refused', externalId, reason, errors: [{ field, message }] };
}
