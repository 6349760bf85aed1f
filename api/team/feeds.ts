import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Randomness } from '../../shared/sync/randomness.ts';
import { feed } from '../db/tables.ts';
import type { Drizzle, Transaction } from '../db/write-queue.ts';
import { recordAudit } from './audit.ts';
import { bumpMembersVersion } from './members.ts';
import { digest, newId, newToken } from './secrets.ts';
import type { Session } from './session.ts';

/** Another system that may feed customers and purchases, and nothing else. */
export interface Feed {
  /** Stands in `createdBy` of the records it creates. */
  readonly id: string;
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

/** A feed that has shown its token. */
export interface FeedSession {
  readonly id: string;
  readonly team: string;
  readonly lastSeenAt: number;
}
export type FeedRefusal = 'unauthenticated' | 'device-revoked';
export type FeedSessionResult = { ok: true; feed: FeedSession } | { ok: false; why: FeedRefusal };

/** Whose feed it is to be. */
interface Creator {
  readonly team: { readonly id: string };
  readonly member: { readonly id: string };
}

interface Deps {
  readonly now: () => number;
  readonly random: Randomness;
}

/** Adds a feed and its token, which is shown this once: only its digest is kept. */
export async function addFeed(
  tx: Transaction,
  by: Creator,
  name: string,
  { now, random }: Deps,
): Promise<{ token: string; feed: Feed }> {
  const token = newToken(random);
  const at = now();
  const added = { id: newId(random), name, createdBy: by.member.id, createdAt: at, lastSeenAt: at };
  await tx.insert(feed).values({ ...added, team: by.team.id, tokenHash: digest(token) });
  await bumpMembersVersion(tx, by.team.id);
  await recordAudit(tx, {
    team: by.team.id,
    at,
    actor: by.member.id,
    action: 'feed.created',
    subject: added.id,
  });
  return { token, feed: added };
}

/** Feeds whose token still opens, oldest first. */
export function listFeeds(db: Drizzle, team: string): Promise<Feed[]> {
  const { id, name, createdBy, createdAt, lastSeenAt } = feed;
  return db
    .select({ id, name, createdBy, createdAt, lastSeenAt })
    .from(feed)
    .where(and(eq(feed.team, team), isNull(feed.revokedAt)))
    .orderBy(asc(feed.createdAt), sql`rowid`);
}

/** Every feed there ever was, by name: records keep naming those that ended as their creators. */
export function feedNames(db: Drizzle, team: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: feed.id, name: feed.name })
    .from(feed)
    .where(eq(feed.team, team))
    .orderBy(asc(feed.createdAt), sql`rowid`);
}

/** Ends a feed's token for good; false where the team has no such feed. */
export async function revokeFeed(tx: Transaction, by: Session, id: string, now: number): Promise<boolean> {
  const revoked = await tx
    .update(feed)
    .set({ revokedAt: now })
    .where(and(eq(feed.team, by.team.id), eq(feed.id, id), isNull(feed.revokedAt)))
    .returning({ id: feed.id });
  if (revoked.length === 0) return false;
  const entry = { team: by.team.id, at: now, actor: by.member.id, subject: id };
  await recordAudit(tx, { ...entry, action: 'feed.revoked' });
  return true;
}

/** Looks a feed's token up by its digest. */
export function feedOfToken(db: Drizzle | Transaction, token: string): Promise<FeedSessionResult> {
  return feedWhere(db, eq(feed.tokenHash, digest(token)));
}

/** Whether a feed looked up earlier may still write: asked again inside the transaction that writes. */
export function feedOfId(db: Drizzle | Transaction, id: string): Promise<FeedSessionResult> {
  return feedWhere(db, eq(feed.id, id));
}

async function feedWhere(
  db: Drizzle | Transaction,
  where: ReturnType<typeof eq>,
): Promise<FeedSessionResult> {
  const [found] = await db.select().from(feed).where(where);
  if (!found) return { ok: false, why: 'unauthenticated' };
  if (found.revokedAt !== null) return { ok: false, why: 'device-revoked' };
  return { ok: true, feed: { id: found.id, team: found.team, lastSeenAt: found.lastSeenAt } };
}

/** Notes that a feed was here. */
export async function touchFeed(tx: Transaction, id: string, now: number): Promise<void> {
  await tx.update(feed).set({ lastSeenAt: now }).where(eq(feed.id, id));
}
