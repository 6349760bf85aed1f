import { z } from 'zod';
import { recordId } from '../records/fields.ts';

export { OLDEST_SCHEMA_VERSION, SCHEMA_VERSION } from './schema-version.ts';

export const MAX_MUTATIONS = 500;
export const MAX_PUSH_BYTES = 1_048_576;
export const MAX_OPERATIONS = 200;
export const PULL_PAGE_ROWS = 2_000;

/** 128 random bits in lower-case hex: client ids, mutation uids, epochs. */
export const randomId = z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 lower-case hex digits');

/** A hybrid-logical-clock stamp (see clock.ts); greater text wins. */
export const stamp = z
  .string()
  .regex(/^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{8}$/, 'must be a stamp: time-counter-client');

export const schemaVersion = z.int().min(1);

const target = {
  kind: z.string().max(40).meta({ description: 'The record kind, for example customer.' }),
  id: recordId,
  stamp,
};
/** Any JSON value. Not looked into: what arrives here was just parsed from JSON, and its kind's schema checks it next. */
const json = z.unknown() as z.ZodType<z.core.util.JSONType>; // `as`: all that a JSON parser can give
/** An object of any fields, not gone through: which there may be, and what they hold, its reader checks next. */
export const anyObject = z.custom<Record<string, z.core.util.JSONType>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);
const fields = anyObject;

/** One change of one record. Field values are validated against the record kind, not here. */
export const operation = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('create'), ...target, doc: fields }),
  z.strictObject({
    op: z.literal('update'),
    ...target,
    fields,
    /** For versioned text fields: the stamp of the value the author had before them when they began to edit. */
    base: z.record(z.string().max(60), stamp).optional(),
  }),
  z.strictObject({ op: z.literal('delete'), ...target }),
  z.strictObject({ op: z.literal('restore'), ...target }),
]);
export type Operation = z.output<typeof operation>;

/** What one save did: applied whole or refused whole. */
export const mutation = z.strictObject({
  mid: z.int().min(1),
  uid: randomId,
  ops: z.array(operation).min(1).max(MAX_OPERATIONS),
});
export type Mutation = z.output<typeof mutation>;

export const pushRequest = z.strictObject({
  clientId: randomId,
  epoch: randomId.nullable().meta({ description: 'The epoch last pulled; null before the first pull.' }),
  schema: schemaVersion,
  mutations: z.array(mutation).min(1).max(MAX_MUTATIONS),
});
export type PushRequest = z.output<typeof pushRequest>;

/** Why a mutation was not accepted. It is recorded, its number is used up, and the author is told. */
export const REJECTIONS = ['unknown-kind', 'invalid', 'forbidden', 'not-found', 'not-the-author'] as const;
export const rejection = z.strictObject({
  uid: randomId,
  mid: z.int(),
  reason: z.enum(REJECTIONS),
  detail: z
    .string()
    .meta({ description: 'What is wrong, naming the field; never another record’s content.' }),
});
export type Rejection = z.output<typeof rejection>;

/** A hint only: the client trims its outbox by pull alone. */
export const pushResponse = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('ok'), lastMid: z.int(), rejected: z.array(rejection) }),
  z.strictObject({
    status: z
      .literal('rekey')
      .meta({ description: 'Take a new client id, number the outbox from 1, push again.' }),
    why: z.enum(['gap', 'reused']),
  }),
  z.strictObject({
    status: z.literal('reset').meta({ description: 'The epoch changed: pull from the start.' }),
  }),
]);
export type PushResponse = z.output<typeof pushResponse>;

export const pullRequest = z.strictObject({
  clientId: randomId,
  epoch: randomId.nullable(),
  schema: schemaVersion,
  cursor: z.string().max(200).nullable().meta({ description: 'Opaque; null starts from nothing.' }),
  /** The last mutation number whose result this client has stored; rejections up to it are not sent again. */
  confirmedMid: z.int().min(0),
});
export type PullRequest = z.output<typeof pullRequest>;

export const row = z.strictObject({
  kind: z.string(),
  id: recordId,
  doc: z.record(z.string(), json),
  stamps: z.record(z.string(), stamp),
});
export type Row = z.output<typeof row>;

export const pullResponse = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('ok'),
    epoch: randomId,
    rows: z.array(row),
    gone: z.array(z.strictObject({ kind: z.string(), id: recordId })),
    cursor: z.string(),
    /** More pages follow; `lastMid`, `lastUid` and `fingerprint` are then null. */
    more: z.boolean(),
    lastMid: z.int().nullable(),
    lastUid: randomId.nullable(),
    rejected: z.array(rejection),
    /** Order-free digest of every row this member may see; equal digests mean equal rows. */
    fingerprint: z.string().nullable(),
    /** Changes when members do; fetch `GET /v1/members` again. */
    membersVersion: z.int(),
    oldestSchema: schemaVersion,
    serverTime: z.int(),
  }),
  z.strictObject({
    status: z.literal('reset').meta({
      description:
        'Epoch changed, or the cursor is older than the tombstones: pull again with a null cursor.',
    }),
    epoch: randomId,
  }),
]);
export type PullResponse = z.output<typeof pullResponse>;
