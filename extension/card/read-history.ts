import type { CustomerRecords } from '../../shared/card/card-model.ts';
import type { Doc, KindName } from '../../shared/records/record-types.ts';
import {
  type History,
  type HistoryGiven,
  historyNote,
  NOTES_READ,
  pastAndOpen,
} from '../../shared/standings/history.ts';
import type { LocalRow } from '../store/layout.ts';
import type { Reading } from '../store/read-only.ts';

/** Bounds on what one card reads, so that no customer's history can make it slow. */
const MOST_INTERACTIONS = 50;
const MOST_COMMITMENTS = 100;
const MOST_COMPLAINTS = 300;

/** Interactions after `now` are plans, not contacts. */
export interface HistoryQuery extends HistoryGiven {
  readonly customerId: string;
  readonly memberId: string;
  /** Whether the histories kept beside the records have all that is recorded. */
  readonly settled: boolean;
}

/** What is recorded of a customer besides who it is. */
export type CustomerHistory = Omit<CustomerRecords, 'customer' | 'contact'>;

/** All of it is asked for at once, within the running transaction: from what is kept ready, or else from the records. */
export async function readHistory(reading: Reading, query: HistoryQuery): Promise<CustomerHistory> {
  const { customerId, memberId, now, contactChannels } = query;
  const [kept, standing] = await Promise.all([
    query.settled ? reading.history(customerId, now) : readRecords(reading, query),
    reading.standing(customerId),
  ]);
  const history = kept ?? (await readRecords(reading, query));
  const notes = history.notes.filter((note) => note.visibility === 'team' || note.createdBy === memberId);
  return { ...history, notes, standing, contactChannels };
}

async function readRecords(reading: Reading, query: HistoryQuery): Promise<History> {
  const { customerId: id, now, contactChannels } = query;
  const past = IDBKeyRange.bound([id, 0], [id, now]);
  const [interactions, commitments, complaints, notes] = await Promise.all([
    reading.lastWithin('interaction', '[doc.customerId+doc.at]', past, MOST_INTERACTIONS),
    reading.rowsWithin(
      'commitment',
      '[doc.customerId+doc.state]',
      IDBKeyRange.only([id, 'open']),
      MOST_COMMITMENTS,
    ),
    reading.rowsWithin('complaint', '[doc.customerId+doc.receivedAt]', allOf(id), MOST_COMPLAINTS),
    reading.lastWithin('note', '[doc.customerId+doc.createdAt]', allOf(id), NOTES_READ),
  ]);
  return {
    lastContact:
      interactions.map(recorded<'interaction'>).find((one) => contactChannels.includes(one.channel)) ?? null,
    commitments: commitments.map(recorded<'commitment'>),
    ...pastAndOpen(complaints.map(recorded<'complaint'>)),
    notes: notes.map(historyNote),
  };
}

/** Every key of a compound index that begins with this customer: an array sorts above every number. */
function allOf(customerId: string): IDBKeyRange {
  return IDBKeyRange.bound([customerId, 0], [customerId, []]);
}

// `as`: the store validated the document against its kind before it wrote the row.
export function recorded<K extends KindName>(row: LocalRow): Doc<K> & { readonly id: string } {
  return { ...(row.doc as Doc<K>), id: row.id };
}
