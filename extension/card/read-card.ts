import { shapeCustomer, type Circumstances, type MemberName } from '../../shared/card/card-model.ts';
import { guardOf, type GuardLine } from '../../shared/card/warnings.ts';
import {
  correspondents,
  keysFor,
  rankMatches,
  type Choices,
  type Correspondent,
  type Match,
} from '../../shared/matching/match.ts';
import { messageKey } from '../../shared/matching/message-key.ts';
import type { Channel } from '../../shared/records/interaction.ts';
import type { Recorded } from '../../shared/standings/facts.ts';
import type { Session } from '../session/session.ts';
import type { LocalRow } from '../store/layout.ts';
import type { FlusherState } from '../sync/flusher.ts';
import type { MemberCard } from '../store/members.ts';
import { type Directory, guessRow } from '../standings/directory.ts';
import { STANDINGS_VERSION } from '../standings/tables.ts';
import type { ReadOnlyStore, Reading as Rows } from '../store/read-only.ts';
import type { OpenMessage, Reading } from '../webmails/webmail.ts';
import type { CardView, LogState, Shown } from './card-view.ts';
import type { Ledgers, LedgerSource } from './ledgers.ts';
import { readHistory, recorded, type HistoryQuery } from './read-history.ts';
import { syncFacts } from './sync-facts.ts';

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
  /** Null as long as it is not loaded. */
  readonly directory: Directory | null;
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
  'standing',
  'history',
] as const;

const MOST_PER_KEY = 20;
/** Customers of one mail that are looked into before it is sent. */
const MOST_GUARDED = 10;

/**
 * Reads and shapes the card of what the page shows. To wait for the store costs about a millisecond whatever it brings,
 * so there are two waits in one transaction: who this is and whether the mail is logged, then all about them; or one, where
 * the directory knows where that lies.
 */
export async function readCard(
  store: ReadOnlyStore,
  reading: Reading,
  chosen: ChosenPerson,
  around: CardSurroundings,
  ledgers: LedgerSource,
): Promise<CardView> {
  const { message } = reading;
  if (reading.view === null || message === null) return { kind: 'nothing-open' };
  const key = reading.view === 'message' ? await messageKey(reading.webmail, reading.own, message) : null;
  return store.read([...TABLES, ...ledgers.tables], (rows) =>
    readMail(rows, ledgers.read(rows), { reading, message, chosen, key }, around),
  );
}

interface OpenMail {
  readonly reading: Reading;
  readonly message: OpenMessage;
  readonly chosen: ChosenPerson;
  /** Names the interaction that logs this mail; null where it is being written, or not known again. */
  readonly key: string | null;
}

async function readMail(
  rows: Rows,
  ledgers: Promise<Ledgers>,
  { reading, message, chosen, key }: OpenMail,
  around: CardSurroundings,
): Promise<CardView> {
  // All at once: who of these is one of us is known only when the team is, and is looked up for nothing.
  const keys = keysFor(correspondents(message, ourAddresses(reading, [], around.session)));
  const row = around.directory && guessRow(around.directory, [...keys.contacts, ...keys.customers]);
  if (row !== null) rows.foresee(row);
  const [known, logged, found] = await Promise.all([
    ledgers,
    key === null ? null : rows.row('interaction', key),
    findPeople(rows, keys),
  ]);
  const { meta, sync, members, settled, contactChannels, zone } = circumstances(known, around);
  const people = correspondents(message, ourAddresses(reading, members, around.session));
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
  const whole = {
    found,
    given,
    query: { memberId: around.session.member.id, now: given.now, contactChannels, settled },
  };
  const [shown, guard, log] = await Promise.all([
    readShown(rows, match, whole),
    reading.view === 'compose' ? readGuard(rows, matches, whole) : [],
    readLog(rows, reading, { key, logged }, given.member),
  ]);
  return { kind: 'mail', reading, people: matches, selected, shown, log, guard, sync, zone };
}

/** What tells one correspondent of a mail from another. */
export function identityOf(person: Correspondent): string {
  return person.address ?? `name:${person.name ?? ''}`;
}

function circumstances(ledgers: Ledgers, around: CardSurroundings) {
  const { sync: meta, members, standings, changing } = ledgers;
  const sync = syncFacts(ledgers, { ...around, server: around.session.server });
  const { contactChannels, zone } = { ...around, ...standings };
  const settled = standings?.version === STANDINGS_VERSION && standings.extracted && !changing;
  return { meta, sync, members, settled, contactChannels, zone };
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

/** Who these people are, as read: what is shown of them is not read again. */
interface Found {
  readonly contacts: ReadonlyMap<string, Recorded<'contact'>>;
  readonly customers: ReadonlyMap<string, Recorded<'customer'>>;
}

async function findPeople(rows: Rows, keys: ReturnType<typeof keysFor>): Promise<Found> {
  const [contacts, companies] = await Promise.all([
    rows.rowsByKey('contact', keys.contacts, MOST_PER_KEY).then(byId<'contact'>),
    rows.rowsByKey('customer', keys.customers, MOST_PER_KEY).then(byId<'customer'>),
  ]);
  const employers = [...contacts.values()].map((contact) => contact.customerId);
  const missing = await rows.rows(
    'customer',
    employers.filter((id) => !companies.has(id)),
  );
  return { contacts, customers: new Map([...companies, ...byId<'customer'>(missing)]) };
}

function byId<K extends 'contact' | 'customer'>(rows: readonly LocalRow[]): Map<string, Recorded<K>> {
  return new Map(rows.map((row) => [row.id, recorded<K>(row)]));
}

async function readLog(
  rows: Rows,
  { view }: Reading,
  { key, logged }: { readonly key: string | null; readonly logged: LocalRow | null },
  member: Circumstances['member'],
): Promise<LogState> {
  if (view !== 'message') return { kind: 'none' };
  if (key === null) return { kind: 'unidentified' };
  if (logged === null) return { kind: 'open', key };
  const { createdBy, createdAt, customerId } = recorded<'interaction'>(logged);
  const customer = await rows.row('customer', customerId);
  const customerName = customer && recorded<'customer'>(customer).name;
  return { kind: 'logged', key, by: member(createdBy), at: createdAt, customerId, customerName };
}

/** What reading a customer depends on besides which one it is. */
interface Whole {
  readonly found: Found;
  readonly given: Circumstances;
  readonly query: Omit<HistoryQuery, 'customerId'>;
}

async function readGuard(rows: Rows, matches: readonly Match[], whole: Whole): Promise<GuardLine[]> {
  const known = matches.filter((match) => match.kind === 'contact' || match.kind === 'company');
  const each = new Map(known.map((match) => [match.customerId, match]));
  const shown = await Promise.all(
    [...each.values()].slice(0, MOST_GUARDED).map((match) => readShown(rows, match, whole)),
  );
  return guardOf(shown.flatMap((one) => (one.kind === 'customer' ? [one.card] : [])));
}

async function readShown(rows: Rows, match: Match, { found, given, query }: Whole): Promise<Shown> {
  switch (match.kind) {
    case 'contact':
    case 'company': {
      const { customerId } = match;
      const customer = found.customers.get(customerId);
      if (customer === undefined) return { kind: 'unknown' };
      const contact = (match.kind === 'contact' && found.contacts.get(match.contactId)) || null;
      const history = await readHistory(rows, { ...query, customerId });
      const offer = match.kind === 'company' && !match.person.automated;
      const card = shapeCustomer({ customer, contact, ...history }, given);
      return { kind: 'customer', card, offer, isChosen: match.chosen === true };
    }
    case 'tie': {
      const customers = match.customerIds.flatMap((id) => found.customers.get(id) ?? []);
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
