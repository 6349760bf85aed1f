import type { Assessed, KnownRecords, Placed, UnknownCustomer } from './assessment.ts';
import { badLine } from './assessment.ts';
import { contactIndex, type ContactIndex } from './contact-index.ts';
import { type CustomerIndex, customerIndex } from './customer-index.ts';
import type { Draft, DraftResult } from './draft.ts';
import { findableContact, findableCustomer } from './findable.ts';
import { identifyEvents } from './identify-events.ts';
import { identifyPeople } from './identify-people.ts';
import { derivedId, normalisedName } from './identity.ts';
import { problem } from './problems.ts';
import type { ImportKind } from './targets.ts';

/**
 * Sets every line beside what is known. Ids follow from `importId` and the line (or from a purchase's or interaction's
 * own content), so that the same file taken up again after a break finds what it has already written.
 */
export async function assess(
  kind: ImportKind,
  results: readonly DraftResult[],
  known: KnownRecords,
  importId: string,
): Promise<Assessed> {
  const customers = customerIndex();
  for (const { id, doc } of known.customers) customers.add(findableCustomer(id, doc));
  const contacts = contactIndex();
  for (const { id, doc } of known.contacts) contacts.add(findableContact(id, doc));
  const unknown = unknownCustomers(importId);
  const shared = { importId, customers, contacts, unknown };
  const placed = results.map((result) =>
    result.ok
      ? place(kind, result.draft, shared)
      : ({ type: 'bad', line: result.line, problems: result.problems } as const),
  );
  const { lines, docs } =
    kind === 'customer' || kind === 'contact'
      ? identifyPeople(kind, placed, shared, kind === 'customer' ? known.customers : known.contacts)
      : await identifyEvents(kind, placed, known, importId);
  return { kind, lines, docs, unknownCustomers: [...unknown.all()] };
}

/** What grows while lines are read. */
export interface Shared {
  readonly importId: string;
  readonly customers: CustomerIndex;
  readonly contacts: ContactIndex;
  readonly unknown: ReturnType<typeof unknownCustomers>;
}

const KNOWN = { isUnknown: false, nameByDomain: null } as const;

/** Finds the customer, and the contact, that a line belongs to. */
function place(kind: ImportKind, draft: Draft, { customers, contacts, unknown }: Shared): Placed {
  if (kind === 'customer') return { type: 'placed', draft, owner: null };
  const contact = draft.contactAddress === null ? null : contacts.byAddress(draft.contactAddress);
  const contactId = kind === 'interaction' ? (contact?.id ?? null) : null;
  if (contact && (draft.customer === null || draft.customer.derived)) {
    const { customerId } = contact;
    return { type: 'placed', draft, owner: { ...KNOWN, customerId, contactId } };
  }
  if (draft.customer === null) return badLine(draft, problem('customer-missing', 'customer'));
  const found = customers.refer(draft.customer);
  const named = draft.customer.name ?? draft.customer.domain ?? draft.customer.externalId ?? '';
  if (found.type === 'several') return badLine(draft, problem('customer-ambiguous', 'customer', named));
  if (found.type === 'one') {
    // A contact of another customer is no contact of this one
    const own = contact?.customerId === found.id ? contactId : null;
    const nameByDomain = found.by === 'domain' ? customers.nameOf(found.id) : null;
    return { type: 'placed', draft, owner: { ...KNOWN, customerId: found.id, nameByDomain, contactId: own } };
  }
  if (draft.customer.id !== null && named === '') {
    return badLine(draft, problem('customer-unknown', 'customerId', draft.customer.id));
  }
  return {
    type: 'placed',
    draft,
    owner: {
      customerId: unknown.refer(draft.customer),
      isUnknown: true,
      nameByDomain: null,
      contactId: null,
    },
  };
}

function unknownCustomers(importId: string) {
  const byKey = new Map<string, UnknownCustomer>();
  return {
    all: () => byKey.values(),
    /** The id that the customer will have if it is created. */
    refer({ externalId, name, domain }: NonNullable<Draft['customer']>): string {
      const key =
        externalId !== null ? `x:${externalId}` : name !== null ? `n:${normalisedName(name)}` : `d:${domain}`;
      const existing = byKey.get(key);
      if (existing) {
        existing.lines += 1;
        return existing.id;
      }
      const id = derivedId('new', [importId, key]);
      byKey.set(key, { id, name: name ?? domain ?? externalId ?? '', domain, externalId, lines: 1 });
      return id;
    },
  };
}
