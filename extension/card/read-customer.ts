import type { CustomerRecords, Recorded } from '../../shared/card/card-model.ts';
import type { Channel } from '../../shared/records/interaction.ts';
import type { Doc, KindName } from '../../shared/records/record-types.ts';
import { versionsOf } from '../../shared/sync/versions.ts';
import type { LocalRow } from '../store/layout.ts';
import type { Reading } from '../store/read-only.ts';

/** Bounds on what one card reads, so that no customer's history can make it slow. */
const MOST = { interactions: 50, commitments: 100, complaints: 300, notes: 20 } as const;

export interface HistoryQuery {
  readonly customerId: string;
  readonly memberId: string;
  /** Interactions after this instant are plans, not contacts. */
  readonly now: number;
  readonly contactChannels: readonly Channel[];
}

export interface CustomerQuery extends HistoryQuery {
  readonly contactId: string | null;
}

/** What is recorded of a customer besides who it is. */
export type CustomerHistory = Omit<CustomerRecords, 'customer' | 'contact'>;

/** Everything about one customer within the running transaction; null where there is no such customer. */
export async function readCustomer(reading: Reading, query: CustomerQuery): Promise<CustomerRecords | null> {
  const [customer, contact, history] = await Promise.all([
    reading.row('customer', query.customerId),
    query.contactId === null ? null : reading.row('contact', query.contactId),
    readHistory(reading, query),
  ]);
  if (customer === null) return null;
  return {
    customer: recorded<'customer'>(customer),
    contact: contact && recorded<'contact'>(contact),
    ...history,
  };
}

/** All of it is asked for at once, within the running transaction. */
export async function readHistory(reading: Reading, query: HistoryQuery): Promise<CustomerHistory> {
  const { customerId: id } = query;
  const [lastContact, commitments, complaints, notes, standing] = await Promise.all([
    readLastContact(reading, query),
    reading.rowsWithin(
      'commitment',
      '[doc.customerId+doc.state]',
      IDBKeyRange.only([id, 'open']),
      MOST.commitments,
    ),
    reading.rowsWithin('complaint', '[doc.customerId+doc.receivedAt]', allOf(id), MOST.complaints),
    readNotes(reading, query),
    reading.standing(id),
  ]);
  return {
    lastContact,
    commitments: commitments.map(recorded<'commitment'>),
    complaints: complaints.map(recorded<'complaint'>),
    notes,
    standing,
    contactChannels: query.contactChannels,
  };
}

async function readLastContact(
  reading: Reading,
  { customerId, now, contactChannels }: HistoryQuery,
): Promise<Recorded<'interaction'> | null> {
  let found: Recorded<'interaction'> | null = null;
  const past = IDBKeyRange.bound([customerId, 0], [customerId, now]);
  await reading.walkBack('interaction', '[doc.customerId+doc.at]', past, MOST.interactions, (row) => {
    const interaction = recorded<'interaction'>(row);
    if (!contactChannels.includes(interaction.channel)) return 'more';
    found = interaction;
    return 'enough';
  });
  return found;
}

async function readNotes(
  reading: Reading,
  { customerId, memberId }: HistoryQuery,
): Promise<CustomerRecords['notes']> {
  const rows = await reading.lastWithin(
    'note',
    '[doc.customerId+doc.createdAt]',
    allOf(customerId),
    MOST.notes,
  );
  return rows.flatMap((row) => {
    const note = recorded<'note'>(row);
    if (note.visibility !== 'team' && note.createdBy !== memberId) return [];
    const versions = versionsOf(row.doc).flatMap(({ field, text }) => (field === 'text' ? [text] : []));
    return [{ ...note, textStamp: row.stamps['text'] ?? null, versions }];
  });
}

/** Every key of a compound index that begins with this customer: an array sorts above every number. */
function allOf(customerId: string): IDBKeyRange {
  return IDBKeyRange.bound([customerId, 0], [customerId, []]);
}

// `as`: the store validated the document against its kind before it wrote the row.
export function recorded<K extends KindName>(row: LocalRow): Doc<K> & { readonly id: string } {
  return { ...(row.doc as Doc<K>), id: row.id };
}
