import type { ExportDoc } from '../export/columns.ts';
import type { Shared } from './assess.ts';
import {
  type Assessed,
  type Assessment,
  badLine,
  existing,
  type KnownRecord,
  lineId,
  type Placed,
} from './assessment.ts';
import type { Found } from './customer-index.ts';
import { findableContact, findableCustomer, textOf } from './findable.ts';
import { problem } from './problems.ts';

type Kind = 'customer' | 'contact';

/** Customers and contacts are looked up in indexes that grow line by line. */
export function identifyPeople(
  kind: Kind,
  placed: readonly Placed[],
  shared: Shared,
  known: readonly KnownRecord[],
): Pick<Assessed, 'lines' | 'docs'> {
  const stored = new Map(known.map(({ id, doc }) => [id, doc]));
  const docs = new Map<string, ExportDoc>();
  const lines = placed.map((each) => {
    const line = each.type === 'bad' ? each : identify(kind, each, shared, stored);
    const doc = line.type === 'known' ? stored.get(line.id) : undefined;
    if (line.type === 'known' && doc) docs.set(line.id, doc);
    return line;
  });
  return { lines, docs };
}

function identify(
  kind: Kind,
  placed: Placed & { type: 'placed' },
  shared: Shared,
  stored: ReadonlyMap<string, ExportDoc>,
): Assessment {
  const { draft, owner } = placed;
  const newId = lineId(shared.importId, draft);
  // Written by this very import before a break
  if (stored.has(newId)) return existing(placed, { id: newId, by: 'id', newId }, true);
  const doc: ExportDoc = { ...draft.fields, customerId: owner?.customerId ?? '' };
  const found = find(kind, doc, draft.id, shared);
  const name = textOf(doc['name']);
  if (found.type === 'several') return badLine(draft, problem('several-known', 'name', name));
  if (found.type === 'one')
    return existing(placed, { id: found.id, by: found.by, newId }, stored.has(found.id));
  if (name === '') return badLine(draft, problem('id-unknown', 'id', draft.id ?? ''));
  if (kind === 'customer') shared.customers.add(findableCustomer(newId, doc));
  else shared.contacts.add(findableContact(newId, doc));
  return { type: 'new', draft, id: newId, owner };
}

function find(kind: Kind, doc: ExportDoc, id: string | null, { customers, contacts }: Shared): Found {
  return kind === 'customer'
    ? customers.describe({ ...findableCustomer('', doc), id })
    : contacts.describe({ ...findableContact('', doc), id });
}
