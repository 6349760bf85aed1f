import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ROLES } from '../../shared/records/define-record.ts';
import { REJECTIONS } from '../../shared/sync/wire.ts';

/** One value per name: `epoch` (new at each restore), `cursor-key` (signs pull cursors), `floor`. */
export const meta = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});

export const team = sqliteTable('team', {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: integer('created_at').notNull(),
  /** Grows with every change of a member, so that clients know when to fetch the list again. */
  membersVersion: integer('members_version').notNull(),
});

/** The last position given out in a team's sequence of changes; assigned inside the write transaction. */
export const teamSeq = sqliteTable('team_seq', {
  team: text()
    .primaryKey()
    .references(() => team.id),
  value: integer().notNull(),
});

export const record = sqliteTable(
  'record',
  {
    team: text()
      .notNull()
      .references(() => team.id),
    kind: text().notNull(),
    id: text().notNull(),
    /** JSON documents, as in the wire format's row. */
    doc: text().notNull(),
    stamps: text().notNull(),
    visibility: text({ enum: ['team', 'private'] }).notNull(),
    owner: text().notNull(),
    deleted: integer({ mode: 'boolean' }).notNull(),
    seq: integer().notNull(),
    hiddenSeq: integer('hidden_seq').notNull(),
    /** The document's `externalId`, so that its index need not read the document again at every write. */
    externalId: text('external_id'),
  },
  (table) => [
    primaryKey({ columns: [table.team, table.kind, table.id] }),
    index('record_by_seq').on(table.team, table.seq),
    // Few records ever turn private, so few rows are in it.
    index('record_by_hidden_seq')
      .on(table.team, table.hiddenSeq)
      .where(sql`hidden_seq > 0`),
    // Tombstones are purged in the order of their deletion; a live record is never in it.
    index('record_deleted')
      .on(table.team, table.seq)
      .where(sql`deleted = 1`),
    // A feed names records by the number they have in its own system, whoever created them here.
    index('record_by_external_id')
      .on(table.team, table.kind, table.externalId)
      .where(sql`external_id IS NOT NULL`),
  ],
);

/** A sync client: one browser profile's numbered stream of mutations. */
export const client = sqliteTable('client', {
  id: text().primaryKey(),
  team: text().notNull(),
  member: text().notNull(),
  lastMid: integer('last_mid').notNull(),
  lastUid: text('last_uid'),
});

export const mutation = sqliteTable(
  'mutation',
  {
    client: text().notNull(),
    mid: integer().notNull(),
    team: text().notNull(),
    uid: text().notNull(),
    hash: text().notNull(),
    reason: text({ enum: REJECTIONS }),
    detail: text(),
    /** The team's sequence when it was settled: says how long ago, by the milestones. */
    seq: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.client, table.mid] }),
    // A uid is random: each entry lands on another page, so it is kept as small as it can be.
    index('mutation_by_uid').on(table.uid),
    index('mutation_rejected')
      .on(table.client, table.mid)
      .where(sql`reason IS NOT NULL`),
  ],
);

/** Where a team's sequence stood at some moments of the server's own clock, about one a day. */
export const milestone = sqliteTable(
  'milestone',
  { team: text().notNull(), at: integer().notNull(), seq: integer().notNull() },
  (table) => [primaryKey({ columns: [table.team, table.at] })],
);

/** Order-free sums over row digests; audience `''` is the whole team, otherwise a member's private rows. */
export const fingerprint = sqliteTable(
  'fingerprint',
  { team: text().notNull(), audience: text().notNull(), sum: integer().notNull() },
  (table) => [primaryKey({ columns: [table.team, table.audience] })],
);

export const member = sqliteTable('member', {
  id: text().primaryKey(),
  team: text()
    .notNull()
    .references(() => team.id),
  name: text().notNull(),
  role: text({ enum: ROLES }).notNull(),
  addresses: text({ mode: 'json' }).$type<string[]>().notNull(),
  createdAt: integer('created_at').notNull(),
  removedAt: integer('removed_at'),
});

/** A signed-in browser. Only the SHA-256 of its token is kept. */
export const device = sqliteTable(
  'device',
  {
    id: text().primaryKey(),
    team: text().notNull(),
    member: text()
      .notNull()
      .references(() => member.id),
    name: text().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: integer('created_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull(),
    revokedAt: integer('revoked_at'),
  },
  (table) => [index('device_by_member').on(table.member)],
);

/** Another system that feeds customers and purchases, as it signs in. Only the SHA-256 of its token is kept. */
export const feed = sqliteTable('feed', {
  id: text().primaryKey(),
  team: text()
    .notNull()
    .references(() => team.id),
  name: text().notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  lastSeenAt: integer('last_seen_at').notNull(),
  revokedAt: integer('revoked_at'),
});

/** What a feed said last of each thing it numbers, and the record that is here. Kept when the record is deleted. */
export const fed = sqliteTable(
  'fed',
  {
    team: text().notNull(),
    kind: text().notNull(),
    externalId: text('external_id').notNull(),
    record: text().notNull(),
    /** JSON: the values as last sent, by the fields of the record kind. */
    sent: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.team, table.kind, table.externalId] })],
);

/** A one-time code: an invitation of a new member, or (`member` set) the link of a member's further device. */
export const invitation = sqliteTable('invitation', {
  id: text().primaryKey(),
  team: text().notNull(),
  codeHash: text('code_hash').notNull().unique(),
  member: text().references(() => member.id),
  name: text().notNull(),
  role: text({ enum: ROLES }).notNull(),
  addresses: text({ mode: 'json' }).$type<string[]>().notNull(),
  createdBy: text('created_by'),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

/** Who did what to the team's access; ids only, never a customer's or member's data. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    team: text().notNull(),
    at: integer().notNull(),
    actor: text(),
    action: text().notNull(),
    subject: text().notNull(),
  },
  (table) => [index('audit_by_time').on(table.team, table.at)],
);
