import type { ExportDoc } from '../../../shared/export/columns.ts';
import type { KnownRecord, KnownRecords } from '../../../shared/import/assessment.ts';
import type { ImportKind } from '../../../shared/import/targets.ts';
import type { KindName } from '../../../shared/records/record-types.ts';
import { ROWS_PER_ANSWER } from '../../store/answer-size.ts';
import type { Store } from '../../store/store.ts';

const AT_ONCE = 1_000;

/** What the store holds, as an import of `kind` meets it. */
export async function knownInStore(store: Store, kind: ImportKind): Promise<KnownRecords> {
  const needsContacts = kind === 'contact' || kind === 'interaction';
  return {
    customers: await recordsOf(store, 'customer'),
    contacts: needsContacts ? await recordsOf(store, 'contact') : [],
    byIds: async (ids) => findDocs(store, kind, ids),
    byExternalIds: async (ids) => findByExternalIds(store, kind, ids),
  };
}

/** Every record of a kind, in pages: one long read would hold up the card's. */
export async function recordsOf(store: Store, kind: KindName): Promise<KnownRecord[]> {
  const records: KnownRecord[] = [];
  let after = '';
  for (;;) {
    const rows = await store.table(kind).where('id').above(after).limit(ROWS_PER_ANSWER).toArray();
    for (const { id, doc, deleted } of rows) if (deleted !== 1) records.push({ id, doc });
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_PER_ANSWER) return records;
    after = last.id;
  }
}

/** Beyond so many, reading all keys of a table is quicker than asking for each. */
const FEW = 500;

/** The documents of those of many `ids` that are in the store, when most are not. */
export async function findDocs(
  store: Store,
  kind: KindName,
  ids: readonly string[],
): Promise<Map<string, ExportDoc>> {
  return readDocs(store, kind, await among(ids, async () => store.table(kind).toCollection().primaryKeys()));
}

/** The documents of those `ids` that are in the store: each is asked for. */
export async function readDocs(
  store: Store,
  kind: KindName,
  ids: readonly string[],
): Promise<Map<string, ExportDoc>> {
  const docs = new Map<string, ExportDoc>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await store.table(kind).bulkGet(ids.slice(from, from + AT_ONCE));
    for (const row of rows) if (row && row.deleted !== 1) docs.set(row.id, row.doc);
  }
  return docs;
}

async function findByExternalIds(
  store: Store,
  kind: KindName,
  ids: readonly string[],
): Promise<Map<string, KnownRecord>> {
  const found = new Map<string, KnownRecord>();
  const table = store.table(kind);
  const keys = ids.map((id) => `x:${id}`);
  const there = await among(keys, async () => table.orderBy('keys').uniqueKeys());
  for (let from = 0; from < there.length; from += AT_ONCE) {
    const rows = await table
      .where('keys')
      .anyOf(there.slice(from, from + AT_ONCE))
      .toArray();
    for (const { id, doc } of rows) {
      if ('externalId' in doc && doc.externalId) found.set(doc.externalId, { id, doc });
    }
  }
  return found;
}

async function among(
  wanted: readonly string[],
  readKeys: () => Promise<readonly unknown[]>,
): Promise<readonly string[]> {
  if (wanted.length <= FEW) return wanted;
  const keys = new Set(await readKeys());
  return wanted.filter((key) => keys.has(key));
}
