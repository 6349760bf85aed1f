import { isOpen } from '../method/open-complaint.ts';
import type { Channel } from '../records/interaction.ts';
import type { StoredRecord } from '../sync/stored.ts';
import { versionsOf } from '../sync/versions.ts';
import type { Recorded } from './facts.ts';

type Noted = Pick<Recorded<'note'>, 'id' | 'text' | 'visibility' | 'createdBy' | 'createdAt'>;

/** What the card tells of a customer's past and of what is open. Records have more fields than these. */
export interface History {
  /** The newest interaction that counts as contact. */
  readonly lastContact: Pick<
    Recorded<'interaction'>,
    'at' | 'channel' | 'direction' | 'by' | 'subject'
  > | null;
  /** Open ones only, in no order. */
  readonly commitments: readonly Pick<Recorded<'commitment'>, 'id' | 'promisedBy' | 'what' | 'due'>[];
  /** Open ones only, in the order they were received. */
  readonly complaints: readonly Pick<Recorded<'complaint'>, 'id' | 'what' | 'severity' | 'receivedAt'>[];
  /** How many are closed or were refused, and when the newest was; null where none is. */
  readonly pastComplaints: number;
  readonly lastResolvedAt: number | null;
  /** Newest first. A colleague's private ones never reach this device. */
  readonly notes: readonly HistoryNote[];
}

export interface HistoryNote extends Noted {
  readonly textStamp: string | null;
  /** Texts that lost against a concurrent edit, oldest first. */
  readonly versions: readonly string[];
}

/** What a history depends on besides the records. */
export interface HistoryGiven {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly contactChannels: readonly Channel[];
}

/** The part of a history that complaints make, given in the order they were received. */
export function pastAndOpen(
  complaints: readonly Recorded<'complaint'>[],
): Pick<History, 'complaints' | 'pastComplaints' | 'lastResolvedAt'> {
  const open = complaints.filter(({ state }) => isOpen(state));
  const past = complaints.filter(({ state }) => !isOpen(state));
  return {
    complaints: open,
    pastComplaints: past.length,
    lastResolvedAt: Math.max(...past.map(({ closedAt }) => closedAt ?? 0), 0) || null,
  };
}

/** Of a customer with more notes, only the newest are looked at. */
export const NOTES_READ = 20;

/** A note as it was stored, with the stamp its text is edited on top of. */
export function historyNote({ id, doc, stamps }: Pick<StoredRecord, 'id' | 'doc' | 'stamps'>): HistoryNote {
  // `as`: the store validated the document against its kind before it wrote the row
  const { text, visibility, createdBy, createdAt } = doc as unknown as Noted;
  const versions = versionsOf(doc).flatMap((one) => (one.field === 'text' ? [one.text] : []));
  return { id, text, visibility, createdBy, createdAt, textStamp: stamps['text'] ?? null, versions };
}

/** Histories as JSON by customer id, those of one `historyRowOf`. */
export type HistoryRow = Readonly<Record<string, string>>;

export interface KeptHistory extends History {
  /** Epoch ms of the next contact that is planned: from then on it is the last one, and this no longer right. */
  readonly until?: number | undefined;
}

/** The history of a customer in the row of its id, if one is kept there that is right at `now`. */
export function historyIn(row: HistoryRow | undefined, customerId: string, now: number): History | null {
  // `as`: only `packHistory` made it
  const kept = JSON.parse(row?.[customerId] ?? 'null') as KeptHistory | null;
  return kept && now < (kept.until ?? Infinity) && now >= (kept.lastContact?.at ?? 0) ? kept : null;
}
