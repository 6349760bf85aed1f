import type { CustomerFacts, Recorded } from './facts.ts';
import { type HistoryGiven, type HistoryNote, type KeptHistory, pastAndOpen } from './history.ts';

/** Whoever has a longer one than this in characters is read from the records: a card reads a row of them to find one. */
const LONGEST = 4_000;

/** A history as it is kept; null where it is too long for that. `notes` are those a card reads, newest first. */
export function packHistory(
  facts: Pick<CustomerFacts, 'interactions' | 'commitments' | 'complaints'>,
  notes: readonly HistoryNote[],
  { now, contactChannels }: HistoryGiven,
): string | null {
  const contacts = facts.interactions.filter(({ channel }) => contactChannels.includes(channel));
  const last = contacts.reduce<Recorded<'interaction'> | null>(
    (best, one) => (one.at <= now && (best === null || isLater(one, best)) ? one : best),
    null,
  );
  const next = contacts.reduce((least, { at }) => (at > now ? Math.min(least, at) : least), Infinity);
  const complaints = facts.complaints.toSorted(
    (a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1),
  );
  const told = pastAndOpen(complaints);
  const shared = notes.findIndex(({ visibility }) => visibility === 'team');
  const kept: KeptHistory = {
    lastContact: last && pick(last, ['at', 'channel', 'direction', 'by', 'subject']),
    commitments: facts.commitments
      .filter(({ state }) => state === 'open')
      .map((one) => pick(one, ['id', 'promisedBy', 'what', 'due'])),
    ...told,
    complaints: told.complaints.map((one) => pick(one, ['id', 'what', 'severity', 'receivedAt'])),
    notes: notes.filter(({ visibility }, index) => visibility === 'private' || index === shared),
    until: Number.isFinite(next) ? next : undefined,
  };
  const text = JSON.stringify(kept);
  return text.length > LONGEST ? null : text;
}

/** Of two at the same instant, the one whose id comes later: the order of the index that the card reads backwards. */
function isLater(one: Recorded<'interaction'>, other: Recorded<'interaction'>): boolean {
  return one.at > other.at || (one.at === other.at && one.id > other.id);
}

function pick<T extends object, K extends keyof T>(whole: T, fields: readonly K[]): Pick<T, K> {
  // `as`: exactly the fields named
  return Object.fromEntries(fields.map((field) => [field, whole[field]])) as Pick<T, K>;
}
