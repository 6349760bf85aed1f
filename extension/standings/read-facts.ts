import type { z } from 'zod';
import { isOpen } from '../../shared/method/open-complaint.ts';
import { COMPLAINT_STATES } from '../../shared/records/complaint.ts';
import type { RecordKind } from '../../shared/records/define-record.ts';
import { recordKinds } from '../../shared/records/record-types.ts';
import { type CustomerFacts, FACT_KINDS, type Recorded } from '../../shared/standings/facts.ts';
import type { LocalRow } from '../store/layout.ts';
import { answer } from '../store/open-existing.ts';
import { pages } from './database.ts';
import { recorded } from './read-team.ts';

type Part = keyof typeof FACT_KINDS;
const PARTS = Object.keys(FACT_KINDS) as Part[]; // `as`: Object.keys widens a literal's keys
const TABLES = ['customer', ...Object.values(FACT_KINDS)] as const;

type Draft = { -readonly [Field in keyof CustomerFacts]: CustomerFacts[Field] } & Record<Part, unknown[]>;

/** Customers asked for at once: a card that opens meanwhile waits for no more than these. */
const AT_ONCE = 25;

/** The facts of some customers, by index; a customer that is not recorded has none. */
export async function readFacts(
  database: IDBDatabase,
  ids: Iterable<string>,
): Promise<Map<string, CustomerFacts>> {
  const all = [...ids];
  const found = new Map<string, CustomerFacts>();
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const transaction = database.transaction(TABLES, 'readonly');
    const some = all.slice(start, start + AT_ONCE);
    const facts = await Promise.all(some.map(async (id) => readOne(transaction, id)));
    for (const one of facts) if (one !== null) found.set(one.customer.id, one);
  }
  return found;
}

async function readOne(transaction: IDBTransaction, id: string): Promise<CustomerFacts | null> {
  const [row, ...parts] = await Promise.all([
    answer<LocalRow | undefined>(transaction.objectStore('customer').get(id), undefined),
    ...PARTS.map(async (part) => readPart(transaction, part, id)),
  ]);
  if (!row || row.deleted === 1) return null;
  const draft = emptyFacts(row);
  for (const [index, part] of PARTS.entries()) addRows(draft, part, parts[index] ?? []);
  return draft;
}

function readPart(transaction: IDBTransaction, part: Part, id: string): Promise<LocalRow[]> {
  const kind = FACT_KINDS[part];
  const index = recordKinds[kind].indexes.find((one) => /^\[?customerId\b/.test(one)) ?? '';
  const range = index.startsWith('[') ? IDBKeyRange.bound([id], [id, []]) : IDBKeyRange.only(id);
  const name = index.replaceAll(/\w+/g, (field) => `doc.${field}`);
  return answer<LocalRow[]>(transaction.objectStore(kind).index(name).getAll(range), []);
}

/** The facts of every customer, or some parts of them, table by table: far faster than an index for all of them. */
export async function readAllFacts(
  database: IDBDatabase,
  parts: readonly Part[] = PARTS,
): Promise<Map<string, CustomerFacts>> {
  const drafts = new Map<string, Draft>();
  for await (const rows of pages(database, 'customer')) {
    for (const row of rows) if (row.deleted !== 1) drafts.set(row.id, emptyFacts(row));
  }
  for (const part of parts) {
    for await (const rows of pages(database, FACT_KINDS[part])) {
      for (const row of rows) {
        const draft = drafts.get(String(row.doc['customerId']));
        if (draft) addRows(draft, part, [row]);
      }
    }
  }
  return drafts;
}

/** Customers with an open complaint, whose deadlines run. */
export async function readComplaining(database: IDBDatabase): Promise<Set<string>> {
  const index = database.transaction('complaint', 'readonly').objectStore('complaint').index('doc.state');
  const open = COMPLAINT_STATES.filter((state) => isOpen(state));
  const found = await Promise.all(open.map((state) => answer<LocalRow[]>(index.getAll(state), [])));
  return new Set(found.flat().map((row) => String(row.doc['customerId'])));
}

function emptyFacts(row: LocalRow): Draft {
  return {
    customer: recorded<'customer'>(row),
    contacts: [],
    interactions: [],
    commitments: [],
    complaints: [],
    satisfaction: [],
    affinities: [],
  };
}

/** Private records are left out: a standing is the same for everybody. */
function addRows(draft: Draft, part: Part, rows: readonly LocalRow[]): void {
  const name = FACT_KINDS[part];
  const kind: RecordKind<string, z.ZodObject> = recordKinds[name];
  for (const row of rows) {
    if (row.deleted === 1 || kind.visibility(row.doc) !== 'team') continue;
    const parts: Recorded<typeof name>[] | unknown[] = draft[part];
    parts.push(recorded<typeof name>(row));
  }
}
