import { shapeCustomer, type Circumstances, type MemberName } from '../../shared/card/card-model.ts';
import { guardOf, type GuardLine } from '../../shared/card/warnings.ts';
import {
  correspondents,
  keysFor,
  rankMatches,
  type Choices,
  type Correspondent,
  type Found,
  type Match,
} from '../../shared/matching/match.ts';
import { messageKey } from '../../shared/matching/message-key.ts';
import type { Channel } from '../../shared/records/interaction.ts';
import type { Session } from '../session/session.ts';
import type { LocalRow, SyncMeta } from '../store/layout.ts';
import type { FlusherState } from '../sync/flusher.ts';
import type { MemberCard } from '../store/members.ts';
import type { StandingsMeta } from '../standings/tables.ts';
import type { ReadOnlyStore, Reading as Rows } from '../store/read-only.ts';
import type { OpenMessage, Reading } from '../webmails/webmail.ts';
import type { CardView, LogState, Shown } from './card-view.ts';
import { readCustomer, recorded } from './read-customer.ts';
import { readSyncRows, syncFacts } from './sync-facts.ts';

export interface CardSurroundings {
  readonly session: Session;
  readonly choices: Choices;
  readonly contactChannels: readonly Channel[];
  /** Of this device: counts while the team's own is not known. */
  readonly zone: string;
  readonly now: number;
  readonly online: boolean;
  /** How the last run of sync ended. */
  readonly flusher: FlusherState;
}

/** The address or name of the person whose tab was chosen by hand; null shows the best match. */
export type ChosenPerson = string | null;

const TABLES = [
  'customer',
  'contact',
  'interaction',
  'commitment',
  'complaint',
  'note',
  'outbox',
  'rejected',
  'meta',
  'standing',
] as const;

const MOST_PER_KEY = 20;
/** Customers of one mail that are looked into before it is sent. */
const MOST_GUARDED = 10;

/** Reads and shapes the card of what the page shows, in one read-only transaction. */
export async function readCard(
  store: ReadOnlyStore,
  reading: Reading,
  chosen: ChosenPerson,
  around: CardSurroundings,
): Promise<CardView> {
  const { message } = reading;
  if (reading.view === null || message === null) return { kind: 'nothing-open' };
  // Before the transaction, which would end while the browser computes a digest.
  const key = await logKey(reading, message);
  return store.read(TABLES, async (rows) => {
    // All at once: who of these is one of us is known only when the team is, and is looked up for nothing.
    const [{ meta, sync, members, contactChannels, zone }, found, logged] = await Promise.all([
      readLedgers(rows, around),
      findPeople(rows, correspondents(message, ourAddresses(reading, [], around.session))),
      key === null ? null : rows.row('interaction', key),
    ]);
    const people = correspondents(message, ourAddresses(reading, members, around.session));
    if (people.length === 0) return { kind: 'only-us', sync };
    const matches = rankMatches(people, found, around.choices);
    const selected = Math.max(
      0,
      matches.findIndex((match) => identityOf(match.person) === chosen),
    );
    const match = matches[selected];
    if (match === undefined) return { kind: 'only-us', sync };
    const given = {
      now: around.now + (meta?.serverOffset ?? 0),
      zone,
      member: memberNames(members, around.session),
    };
    const about = { ...around, contactChannels };
    const [shown, log, guard] = await Promise.all([
      readShown(rows, match, about, given),
      readLog(rows, reading, key, logged, given.member),
      reading.view === 'compose' ? readGuard(rows, matches, about, given) : [],
    ]);
    return { kind: 'mail', reading, people: matches, selected, shown, log, guard, sync, zone };
  });
}

/** What tells one correspondent of a mail from another. */
export function identityOf(person: Correspondent): string {
  return person.address ?? `name:${person.name ?? ''}`;
}

async function readLedgers(rows: Rows, around: CardSurroundings) {
  // `as`: only the store writes these tables, in these layouts.
  const [waits, kept, team, standings] = await Promise.all([
    readSyncRows(rows),
    rows.kept('sync') as Promise<SyncMeta | undefined>,
    rows.kept('members') as Promise<{ members: readonly MemberCard[] } | undefined>,
    rows.kept('standings') as Promise<StandingsMeta | undefined>,
  ]);
  const meta = kept ?? null;
  const members = team?.members ?? [];
  const sync = syncFacts(waits, meta, { ...around, server: around.session.server });
  const { contactChannels, zone } = { ...around, ...standings };
  return { meta, sync, members, contactChannels, zone };
}

function ourAddresses(reading: Reading, members: readonly MemberCard[], session: Session): string[] {
  const own = reading.own === null ? [] : [reading.own];
  return [...own, ...session.ownAddresses, ...members.flatMap((member) => member.addresses)];
}

function memberNames(members: readonly MemberCard[], session: Session): Circumstances['member'] {
  return (id): MemberName => {
    const name = members.find((member) => member.id === id)?.name ?? null;
    return { id, name, me: id === session.member.id };
  };
}

async function findPeople(rows: Rows, people: readonly Correspondent[]): Promise<Found> {
  const keys = keysFor(people);
  const [contacts, companies] = await Promise.all([
    rows.rowsByKey('contact', keys.contacts, MOST_PER_KEY),
    rows.rowsByKey('customer', keys.customers, MOST_PER_KEY),
  ]);
  const found = contacts.map(recorded<'contact'>);
  const known = new Set(companies.map((row) => row.id));
  const missing = new Set(found.map((contact) => contact.customerId).filter((id) => !known.has(id)));
  const employers = await rows.rows('customer', [...missing]);
  return foundOf(found, [...companies, ...employers].map(recorded<'customer'>));
}

function foundOf(
  contacts: readonly ReturnType<typeof recorded<'contact'>>[],
  customers: readonly ReturnType<typeof recorded<'customer'>>[],
): Found {
  return {
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    customers: new Map(customers.map((customer) => [customer.id, customer])),
  };
}

async function logKey(reading: Reading, message: OpenMessage): Promise<string | null> {
  return reading.view === 'message' ? messageKey(reading.webmail, reading.own, message) : null;
}

async function readLog(
  rows: Rows,
  reading: Reading,
  key: string | null,
  logged: LocalRow | null,
  member: Circumstances['member'],
): Promise<LogState> {
  if (reading.view !== 'message') return { kind: 'none' };
  if (key === null) return { kind: 'unidentified' };
  if (logged === null) return { kind: 'open', key };
  const { createdBy, createdAt, customerId } = recorded<'interaction'>(logged);
  const customer = await rows.row('customer', customerId);
  const customerName = customer && recorded<'customer'>(customer).name;
  return { kind: 'logged', key, by: member(createdBy), at: createdAt, customerId, customerName };
}

async function readGuard(
  rows: Rows,
  matches: readonly Match[],
  around: CardSurroundings,
  given: Circumstances,
): Promise<GuardLine[]> {
  const known = matches.filter((match) => match.kind === 'contact' || match.kind === 'company');
  const each = new Map(known.map((match) => [match.customerId, match]));
  const shown = await Promise.all(
    [...each.values()].slice(0, MOST_GUARDED).map((match) => readShown(rows, match, around, given)),
  );
  return guardOf(shown.flatMap((one) => (one.kind === 'customer' ? [one.card] : [])));
}

async function readShown(
  rows: Rows,
  match: Match,
  around: CardSurroundings,
  given: Circumstances,
): Promise<Shown> {
  switch (match.kind) {
    case 'contact':
    case 'company': {
      const records = await readCustomer(rows, {
        customerId: match.customerId,
        contactId: match.kind === 'contact' ? match.contactId : null,
        memberId: around.session.member.id,
        now: given.now,
        contactChannels: around.contactChannels,
      });
      if (records === null) return { kind: 'unknown' };
      const offer = match.kind === 'company' && !match.person.automated;
      return { kind: 'customer', card: shapeCustomer(records, given), offer };
    }
    case 'tie': {
      const customers = (await rows.rows('customer', match.customerIds)).map(recorded<'customer'>);
      return {
        kind: 'tie',
        by: match.by,
        customers: customers.map(({ id, name, city }) => ({ id, name, city: city ?? null })),
      };
    }
    case 'unknown':
    case 'nameless':
    case 'automated':
      return { kind: match.kind };
  }
}
