import type { Found, FoundBy } from './customer-index.ts';
import { normalisedName } from './identity.ts';

export interface FindableContact {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly externalId: string | null;
}

export interface ContactIndex {
  add(contact: FindableContact): void;
  describe(wanted: Omit<FindableContact, 'id'> & { readonly id: string | null }): Found;
  byAddress(address: string): { readonly id: string; readonly customerId: string } | null;
}

/** Finds contacts by id, external id, mail address, or exact name within the same customer. */
export function contactIndex(): ContactIndex {
  const byId = new Map<string, FindableContact>();
  const byExternalId = new Map<string, string>();
  const byAddress = new Map<string, string>();
  const byName = new Map<string, string>();
  return {
    add(contact) {
      byId.set(contact.id, contact);
      if (contact.externalId !== null) byExternalId.set(contact.externalId, contact.id);
      for (const address of contact.addresses) byAddress.set(address, contact.id);
      byName.set(nameKey(contact), contact.id);
    },
    describe(wanted) {
      const address = wanted.addresses.find((each) => byAddress.has(each)) ?? '';
      return (
        oneFound(wanted.id !== null && byId.has(wanted.id) ? wanted.id : undefined, 'id') ??
        oneFound(
          wanted.externalId === null ? undefined : byExternalId.get(wanted.externalId),
          'externalId',
        ) ??
        oneFound(byAddress.get(address), 'address') ??
        oneFound(byName.get(nameKey(wanted)), 'name') ?? { type: 'none' }
      );
    },
    byAddress(address) {
      const contact = byId.get(byAddress.get(address) ?? '');
      return contact ? { id: contact.id, customerId: contact.customerId } : null;
    },
  };
}

function oneFound(id: string | undefined, by: FoundBy): Found | null {
  return id === undefined ? null : { type: 'one', id, by };
}

function nameKey(contact: Pick<FindableContact, 'name' | 'customerId'>): string {
  return `${contact.customerId}|${normalisedName(contact.name)}`;
}
