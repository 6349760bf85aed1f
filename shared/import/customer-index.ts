import type { CustomerReference } from './draft.ts';
import { normalisedName } from './identity.ts';

/** What of a customer, known or about to be created, others may find it by. */
export interface FindableCustomer {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly string[];
  readonly externalId: string | null;
}

/** By what two records were found to be the same. */
export type FoundBy = 'id' | 'externalId' | 'domain' | 'name' | 'address' | 'content';

export type Found =
  | { readonly type: 'one'; readonly id: string; readonly by: FoundBy }
  /** Several fit equally; ties are shown, never guessed. */
  | { readonly type: 'several'; readonly by: FoundBy }
  | { readonly type: 'none' };

export interface CustomerIndex {
  add(customer: FindableCustomer): void;
  /** What the customer of this id is called. */
  nameOf(id: string): string;
  /** The customer that a line about a customer describes. */
  describe(wanted: Omit<FindableCustomer, 'id'> & { readonly id: string | null }): Found;
  /** The customer that a line refers to. */
  refer(reference: CustomerReference): Found;
}

export function customerIndex(): CustomerIndex {
  const byId = new Map<string, FindableCustomer>();
  const byExternalId = new Map<string, string>();
  const byDomain = new Map<string, string[]>();
  const byName = new Map<string, string[]>();

  return {
    add(customer) {
      byId.set(customer.id, customer);
      if (customer.externalId !== null) byExternalId.set(customer.externalId, customer.id);
      for (const domain of customer.domains) put(byDomain, domain, customer.id);
      put(byName, normalisedName(customer.name), customer.id);
    },
    nameOf: (id) => byId.get(id)?.name ?? '',
    describe(wanted) {
      if (wanted.id !== null && byId.has(wanted.id)) return { type: 'one', id: wanted.id, by: 'id' };
      const external = wanted.externalId === null ? undefined : byExternalId.get(wanted.externalId);
      if (external !== undefined) return { type: 'one', id: external, by: 'externalId' };
      // Two customers whose own systems number them apart are two, whatever they share
      const isOther = (id: string) => {
        const other = byId.get(id)?.externalId ?? null;
        return other !== null && wanted.externalId !== null;
      };
      const byDomains = [...new Set(wanted.domains.flatMap((domain) => all(byDomain, domain)))];
      const domain = oneOf(
        byDomains.filter((id) => !isOther(id)),
        'domain',
      );
      if (domain.type !== 'none') return domain;
      return oneOf(
        all(byName, normalisedName(wanted.name)).filter((id) => !isOther(id)),
        'name',
      );
    },
    refer({ id, externalId, name, domain }) {
      if (id !== null && byId.has(id)) return { type: 'one', id, by: 'id' };
      const external = externalId === null ? undefined : byExternalId.get(externalId);
      if (external !== undefined) return { type: 'one', id: external, by: 'externalId' };
      const named = name === null ? [] : all(byName, normalisedName(name));
      if (named.length > 0) return oneOf(named, 'name');
      // An id that is not known is a customer of its own: its domain alone would be a guess
      return externalId !== null || domain === null
        ? { type: 'none' }
        : oneOf(all(byDomain, domain), 'domain');
    },
  };
}

const all = (map: ReadonlyMap<string, string[]>, key: string) => map.get(key) ?? [];

function put(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

function oneOf(ids: readonly string[], by: FoundBy): Found {
  const [only] = ids;
  if (only === undefined) return { type: 'none' };
  return ids.length === 1 ? { type: 'one', id: only, by } : { type: 'several', by };
}
