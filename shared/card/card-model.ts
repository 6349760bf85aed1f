import type { ComplaintClock } from '../method/complaints.ts';
import type { Severity } from '../records/complaint.ts';
import type { Channel, Direction } from '../records/interaction.ts';
import type { Stage, Tier } from '../records/customer.ts';
import type { Recorded } from '../standings/facts.ts';
import type { History, HistoryNote } from '../standings/history.ts';
import type { Standing } from '../standings/standing.ts';
import { dayIn, daysBetween } from './days.ts';
import { shapeStanding, type StandingLine } from './standing-line.ts';
import { warningsOf, type Warning } from './warnings.ts';

/** A member of the team; `name` is null where the id is no longer (or not yet) known here. */
export interface MemberName {
  readonly id: string;
  readonly name: string | null;
  readonly me: boolean;
}

/** Everything the card says about one customer, read in one transaction. */
export interface CustomerRecords extends History {
  readonly customer: Recorded<'customer'>;
  readonly contact: Recorded<'contact'> | null;
  /** Null until the standing was computed for the first time. */
  readonly standing: Standing | null;
  /** The team's own choice of what counts as contact; absent where it made none. */
  readonly contactChannels?: readonly Channel[] | null;
}

/** What shaping depends on besides the records: all passed in, so the same input gives the same card. */
export interface Circumstances {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The team's IANA time zone; days are counted in it. */
  readonly zone: string;
  member(id: string): MemberName;
}

export interface PromiseLine {
  readonly id: string;
  readonly by: 'us' | 'them';
  readonly what: string;
  readonly due: string;
  /** Days from today to the due day; negative is late. */
  readonly inDays: number;
}

export interface ComplaintLine {
  readonly id: string;
  readonly what: string;
  readonly severity: Severity;
  readonly receivedAt: number;
  /** Whole days since it was received. */
  readonly openDays: number;
  /** The deadline that runs, in working hours; null until the standing has followed. */
  readonly clock: ComplaintClock | null;
}

export interface NoteLine {
  readonly id: string;
  readonly text: string;
  readonly private: boolean;
  readonly by: MemberName;
  readonly at: number;
  /** Stamp of the text shown, so that a concurrent edit is noticed; null before the first sync. */
  readonly textStamp: string | null;
  /** Texts of colleagues that lost against a concurrent edit, newest first. */
  readonly versions: readonly string[];
}

/** The card of one customer, ready to be worded. Instants are epoch milliseconds, days `YYYY-MM-DD`. */
export interface CustomerCard {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier | null;
  readonly standing: StandingLine | null;
  readonly stage: Stage;
  /** The team's own choice of what counts as contact; null where it made none. */
  readonly contactChannels: readonly Channel[] | null;
  readonly owner: MemberName | null;
  readonly contact: { readonly id: string; readonly name: string; readonly role: string | null } | null;
  /** Worst first. */
  readonly warnings: readonly Warning[];
  readonly lastContact: {
    readonly at: number;
    readonly channel: Channel;
    readonly direction: Direction;
    readonly by: MemberName;
    readonly subject: string | null;
  } | null;
  /** Most overdue first, then the nearest due. */
  readonly promises: readonly PromiseLine[];
  /** Open ones, gravest first. */
  readonly openComplaints: readonly ComplaintLine[];
  readonly pastComplaints: number;
  /** When the newest finished complaint was closed. */
  readonly lastResolvedAt: number | null;
  readonly note: NoteLine | null;
  readonly privateNotes: readonly NoteLine[];
}

const GRAVITY: Record<Severity, number> = { critical: 0, major: 1, minor: 2 };

/** Shapes one customer's records into the card: pure, and the same for the same circumstances. */
export function shapeCustomer(records: CustomerRecords, given: Circumstances): CustomerCard {
  const { customer, contact, standing } = records;
  const promises = shapePromises(records.commitments, given);
  const openComplaints = shapeComplaints(records.complaints, standing, given);
  const notes = records.notes.map((note) => shapeNote(note, given));
  return {
    id: customer.id,
    name: customer.name,
    tier: standing?.tier ?? customer.tier ?? null,
    standing: standing && shapeStanding(standing, contact?.id ?? null, given),
    contactChannels: records.contactChannels ?? null,
    stage: customer.stage,
    owner: customer.ownerId ? given.member(customer.ownerId) : null,
    contact: contact && { id: contact.id, name: contact.name, role: contact.role ?? null },
    warnings: warningsOf(promises, openComplaints, standing?.warnings),
    lastContact: records.lastContact && shapeContact(records.lastContact, given),
    promises,
    openComplaints,
    pastComplaints: records.pastComplaints,
    lastResolvedAt: records.lastResolvedAt,
    note: notes.find((note) => !note.private) ?? null,
    privateNotes: notes.filter((note) => note.private),
  };
}

function shapePromises(commitments: History['commitments'], given: Circumstances): PromiseLine[] {
  const today = dayIn(given.zone, given.now);
  return commitments
    .map(({ id, promisedBy, what, due }) => ({
      id,
      by: promisedBy,
      what,
      due,
      inDays: daysBetween(today, due),
    }))
    .toSorted((a, b) => a.inDays - b.inDays || (a.by === b.by ? compareIds(a, b) : a.by === 'us' ? -1 : 1));
}

function shapeComplaints(
  complaints: History['complaints'],
  standing: Standing | null,
  given: Circumstances,
): ComplaintLine[] {
  const today = dayIn(given.zone, given.now);
  return complaints
    .map(({ id, what, severity, receivedAt }) => {
      const openDays = Math.max(0, daysBetween(dayIn(given.zone, receivedAt), today));
      return { id, what, severity, receivedAt, openDays, clock: clockOf(id, standing, given.now) };
    })
    .toSorted((a, b) => weightOf(a) - weightOf(b) || a.receivedAt - b.receivedAt);
}

/** A broken deadline comes before a graver complaint that is in time, as in the workbench. */
function weightOf({ severity, clock }: ComplaintLine): number {
  return GRAVITY[severity] - (clock?.state === 'breached' ? 3 : 0);
}

/** Clocks are wound every quarter of an hour; a deadline that has passed since is told all the same. */
function clockOf(complaintId: string, standing: Standing | null, now: number): ComplaintClock | null {
  for (const warning of standing?.warnings ?? []) {
    if (warning.code !== 'complaint' || warning.complaintId !== complaintId) continue;
    const { clock } = warning;
    if (clock.dueAt === null || clock.timeLeft === null || now <= clock.dueAt) return clock;
    return { ...clock, state: 'breached', timeLeft: Math.min(0, clock.timeLeft) };
  }
  return null;
}

function shapeContact(
  interaction: NonNullable<History['lastContact']>,
  given: Circumstances,
): CustomerCard['lastContact'] {
  const { at, channel, direction, by, subject } = interaction;
  return { at, channel, direction, by: given.member(by), subject: subject ?? null };
}

function shapeNote(note: HistoryNote, given: Circumstances): NoteLine {
  return {
    id: note.id,
    text: note.text,
    private: note.visibility === 'private',
    by: given.member(note.createdBy),
    at: note.createdAt,
    textStamp: note.textStamp,
    versions: note.versions.filter((text) => text !== note.text).toReversed(),
  };
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
