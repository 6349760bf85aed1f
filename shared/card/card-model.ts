import type { ComplaintClock } from '../method/complaints.ts';
import type { Severity } from '../records/complaint.ts';
import type { Channel, Direction } from '../records/interaction.ts';
import type { Stage, Tier } from '../records/customer.ts';
import type { Doc } from '../records/record-types.ts';
import type { Standing } from '../standings/standing.ts';
import { dayIn, daysBetween } from './days.ts';
import { shapeStanding, type StandingLine } from './standing-line.ts';
import { warningsOf, type Warning } from './warnings.ts';

/** A record as read for the card: its id and its document. */
export type Recorded<K extends 'customer' | 'contact' | 'interaction' | 'commitment' | 'complaint' | 'note'> =
  Doc<K> & { readonly id: string };

/** A member of the team; `name` is null where the id is no longer (or not yet) known here. */
export interface MemberName {
  readonly id: string;
  readonly name: string | null;
  readonly me: boolean;
}

/** Everything the card says about one customer, read in one transaction. */
export interface CustomerRecords {
  readonly customer: Recorded<'customer'>;
  readonly contact: Recorded<'contact'> | null;
  /** The newest interaction that counts as contact. */
  readonly lastContact: Recorded<'interaction'> | null;
  /** Open ones only. */
  readonly commitments: readonly Recorded<'commitment'>[];
  readonly complaints: readonly Recorded<'complaint'>[];
  /** Newest first: team-visible ones and the reader's own private ones. */
  readonly notes: readonly (Recorded<'note'> & {
    readonly textStamp: string | null;
    /** Texts that lost against a concurrent edit, oldest first. */
    readonly versions?: readonly string[];
  })[];
  /** Absent until the standing was computed for the first time. */
  readonly standing?: Standing | null;
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
  const { customer, contact } = records;
  const promises = shapePromises(records.commitments, given);
  const { standing = null } = records;
  const finished = records.complaints.filter((complaint) => !isOpen(complaint));
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
    pastComplaints: finished.length,
    lastResolvedAt: latest(finished.map((complaint) => complaint.closedAt ?? null)),
    note: notes.find((note) => !note.private) ?? null,
    privateNotes: notes.filter((note) => note.private),
  };
}

function shapePromises(commitments: readonly Recorded<'commitment'>[], given: Circumstances): PromiseLine[] {
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

function isOpen(complaint: Recorded<'complaint'>): boolean {
  return complaint.state !== 'closed' && complaint.state !== 'refused';
}

function shapeComplaints(
  complaints: readonly Recorded<'complaint'>[],
  standing: Standing | null,
  given: Circumstances,
): ComplaintLine[] {
  const today = dayIn(given.zone, given.now);
  return complaints
    .filter(isOpen)
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
  interaction: Recorded<'interaction'>,
  given: Circumstances,
): CustomerCard['lastContact'] {
  const { at, channel, direction, by, subject } = interaction;
  return { at, channel, direction, by: given.member(by), subject: subject ?? null };
}

function shapeNote(note: CustomerRecords['notes'][number], given: Circumstances): NoteLine {
  return {
    id: note.id,
    text: note.text,
    private: note.visibility === 'private',
    by: given.member(note.createdBy),
    at: note.createdAt,
    textStamp: note.textStamp,
    versions: (note.versions ?? []).filter((text) => text !== note.text).toReversed(),
  };
}

function latest(instants: readonly (number | null)[]): number | null {
  return instants.reduce<number | null>((best, at) => (at !== null && at > (best ?? 0) ? at : best), null);
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
