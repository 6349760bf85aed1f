import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { derivedId } from '../../shared/import/identity.ts';
import type { RecordChanges } from '../db/commit-changes.ts';
import { changesOf, PushDraft } from '../sync/push-draft.ts';
import { fieldErrors } from '../http/failures.ts';
import { feedCustomer, feedPurchase, type FeedResult, type feedRequest, refused } from './feed-lines.ts';
import type { Fed, FedKind, FeedState, Numbered } from './feed-store.ts';
import { FeedPlaces } from './feed-places.ts';
import { type FeedWriter, writeLine } from './write-line.ts';

export type FeedRequest = z.output<typeof feedRequest>;

interface FeedStore {
  load(wanted: readonly Numbered[], idOf: (thing: Numbered) => string): Promise<FeedState>;
  commit(changes: RecordChanges, said: readonly Fed[]): Promise<void>;
}

export interface FeedOutcome {
  readonly customers: FeedResult[];
  readonly purchases: FeedResult[];
  readonly changed: RecordChanges['records'];
}

/**
 * Takes over what another system says of its customers and purchases (SPEC.md, S41 to S45), each line by itself.
 * @param writer.now server time in milliseconds since 1970
 */
export async function applyFeed(
  store: FeedStore,
  writer: FeedWriter,
  request: FeedRequest,
): Promise<FeedOutcome> {
  const customers = request.customers.map((line) => read(feedCustomer, line));
  const purchases = request.purchases.map((line) => read(feedPurchase, line));
  const state = await store.load([...numbersIn(customers, purchases)], recordIdOf);
  const draft = new PushDraft(state, stampMark(writer.id), writer.now);
  const places = new FeedPlaces(state, draft, recordIdOf);

  const told = {
    customers: customers.map((line) => {
      if (!line.ok) return line.result;
      const { externalId, ...values } = line.value;
      return writeLine({ kind: 'customer', externalId }, values, places, draft, writer);
    }),
    purchases: purchases.map((line) => {
      if (!line.ok) return line.result;
      const { externalId, customerExternalId, ...values } = line.value;
      const thing = { kind: 'purchase' as const, externalId };
      if (customerExternalId === undefined) return writeLine(thing, values, places, draft, writer);
      const buyer = places.find({ kind: 'customer', externalId: customerExternalId });
      if (buyer.type === 'known')
        return writeLine(thing, { ...values, customerId: buyer.id }, places, draft, writer);
      const reason = buyer.type === 'new' ? 'unknown-customer' : buyer.type;
      return refused(externalId, reason, 'customerExternalId', UNKNOWN[buyer.type]);
    }),
  };
  const changes = changesOf(draft);
  await store.commit(changes, places.said());
  return { ...told, changed: changes.records };
}

const UNKNOWN = {
  new: 'no customer has this number: send the customer first',
  deleted: 'the customer of this number was deleted here',
  ambiguous: 'several customers have this number: merge them',
} as const;

/** The id of a record that a feed creates; a purchase gets the one that a browser's import gives it too. */
export function recordIdOf({ kind, externalId }: Numbered): string {
  return kind === 'purchase'
    ? derivedId('buy', ['external', externalId])
    : derivedId('customer', ['external', externalId]);
}

type Read<Line> =
  { readonly ok: true; readonly value: Line } | { readonly ok: false; readonly result: FeedResult };

function read<Line extends z.ZodType>(schema: Line, line: object): Read<z.output<Line>> {
  const parsed = schema.safeParse(line);
  if (parsed.success) return { ok: true, value: parsed.data };
  const named = 'externalId' in line && typeof line.externalId === 'string' ? line.externalId : null;
  const errors = parsed.error.issues.flatMap(fieldErrors).slice(0, 5);
  return {
    ok: false,
    result: { status: 'refused', externalId: named?.slice(0, 300) ?? null, reason: 'invalid', errors },
  };
}

function* numbersIn(
  customers: readonly Read<z.output<typeof feedCustomer>>[],
  purchases: readonly Read<z.output<typeof feedPurchase>>[],
): Iterable<Numbered> {
  const seen = new Set<string>();
  const once = (kind: FedKind, externalId: string) => {
    const key = `${kind} ${externalId}`;
    return seen.has(key) ? [] : (seen.add(key), [{ kind, externalId }]);
  };
  for (const line of customers) if (line.ok) yield* once('customer', line.value.externalId);
  for (const line of purchases) {
    if (!line.ok) continue;
    yield* once('purchase', line.value.externalId);
    if (line.value.customerExternalId !== undefined) yield* once('customer', line.value.customerExternalId);
  }
}

/** The part of a stamp that says who made it: hex digits, as a client's. */
function stampMark(feed: string): string {
  return createHash('sha256').update(feed).digest('hex').slice(0, 8);
}
