import type { ExportDoc } from '../export/columns.ts';
import type { FindableContact } from './contact-index.ts';
import type { FindableCustomer } from './customer-index.ts';

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** What of a customer's document others find it by. */
export function findableCustomer(id: string, doc: ExportDoc): FindableCustomer {
  const externalId = textOf(doc['externalId']) || null;
  return { id, name: textOf(doc['name']), domains: textsOf(doc['domains']), externalId };
}

/** What of a contact's document others find it by. */
export function findableContact(id: string, doc: ExportDoc): FindableContact {
  const { name, externalId } = findableCustomer(id, doc);
  return {
    id,
    name,
    externalId,
    customerId: textOf(doc['customerId']),
    addresses: textsOf(doc['addresses']),
  };
}
