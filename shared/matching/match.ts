import type { Doc } from '../records/record-types.ts';
import { hostOf, isAutomated, mailboxOf, normaliseAddress } from './addresses.ts';
import { domainChain } from './domains.ts';

/** A person of the open mail who is not on our side. `address` is normalised, null where the page hides it. */
export interface Correspondent {
  readonly name: string | null;
  readonly address: string | null;
  readonly automated: boolean;
}

interface MailPerson {
  readonly name: string | null;
  readonly address: string | null;
}

/** The people of a mail; the reader's `OpenMessage` fits. */
export interface MailPeople {
  readonly direction: 'in' | 'out' | null;
  readonly from: MailPerson | null;
  readonly to: readonly MailPerson[];
  readonly cc: readonly MailPerson[];
}

/** Rows found by `keysFor`, keyed by record id. */
export interface Found {
  readonly contacts: ReadonlyMap<string, Pick<Doc<'contact'>, 'customerId' | 'name' | 'addresses'>>;
  readonly customers: ReadonlyMap<string, Pick<Doc<'customer'>, 'name' | 'domains'>>;
}

/** Who a correspondent is. A tie is shown and never guessed; `chosen` is one that was settled by hand. */
export type Match = { readonly person: Correspondent } & (
  | {
      readonly kind: 'contact';
      readonly customerId: string;
      readonly contactId: string;
      readonly chosen?: true;
    }
  | { readonly kind: 'company'; readonly customerId: string; readonly chosen?: true }
  | { readonly kind: 'tie'; readonly by: 'address' | 'domain'; readonly customerIds: readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'nameless' }
  | { readonly kind: 'automated' }
);

/** Customers chosen by hand in earlier ties: `a:<address>` to a customer's id. */
export type Choices = Readonly<Record<string, string>>;

/**
 * Everyone in From, To and Cc who is not us, once each. On mail we sent, the sender is us even where the page's
 * account and the sender's address differ (aliases).
 */
export function correspondents(mail: MailPeople, ours: readonly string[]): Correspondent[] {
  const us = new Set(ours.flatMap((address) => normaliseAddress(address) ?? []).map(mailboxOf));
  const from = mail.direction === 'out' || mail.from === null ? [] : [mail.from];
  const seen = new Set<string>();
  return [...from, ...mail.to, ...mail.cc].flatMap((person) => {
    const address = person.address === null ? null : normaliseAddress(person.address);
    const identity = address ?? `name:${person.name ?? ''}`;
    if (seen.has(identity) || (address !== null && us.has(mailboxOf(address)))) return [];
    seen.add(identity);
    return [{ name: person.name, address, automated: address !== null && isAutomated(address) }];
  });
}

/** The match keys to look up for these people: contacts by address, customers by domain and its parents. */
export function keysFor(people: readonly Correspondent[]): { contacts: string[]; customers: string[] } {
  const addresses = people.flatMap((person) => person.address ?? []);
  const domains = new Set(addresses.flatMap((address) => domainChain(hostOf(address))));
  return {
    contacts: addresses.map((address) => `a:${address}`),
    customers: [...domains].map((domain) => `d:${domain}`),
  };
}

/** Best first: exact address, then company, then ties, then strangers, in the mail's own order within each. */
export function rankMatches(people: readonly Correspondent[], found: Found, choices: Choices): Match[] {
  return people
    .map((person) => matchPerson(person, found, choices))
    .toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
}

const RANK = { contact: 0, company: 1, tie: 2, unknown: 3, nameless: 4, automated: 5 } as const;

function matchPerson(person: Correspondent, found: Found, choices: Choices): Match {
  const { address } = person;
  if (address === null) return { person, kind: 'nameless' };
  const contacts = contactsAt(address, found);
  const byAddress = unique(contacts.map(([, contact]) => contact.customerId));
  const chosen = choices[`a:${address}`];
  if (byAddress.length > 0) {
    const customerId = settle(byAddress, chosen);
    if (customerId === null) return { person, kind: 'tie', by: 'address', customerIds: byAddress };
    const own = contacts.find(([, contact]) => contact.customerId === customerId);
    const among = byChoice(byAddress);
    return own === undefined
      ? { person, kind: 'company', customerId, ...among }
      : { person, kind: 'contact', customerId, contactId: own[0], ...among };
  }
  const byDomain = companiesAt(address, found);
  const customerId = settle(byDomain, chosen);
  if (customerId !== null) return { person, kind: 'company', customerId, ...byChoice(byDomain) };
  if (byDomain.length > 1) return { person, kind: 'tie', by: 'domain', customerIds: byDomain };
  return { person, kind: person.automated ? 'automated' : 'unknown' };
}

function contactsAt(address: string, found: Found) {
  return [...found.contacts]
    .filter(([, contact]) => contact.addresses.includes(address) && found.customers.has(contact.customerId))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Customers of the nearest domain that any customer has: a sub-domain registered apart beats its parent. */
function companiesAt(address: string, found: Found): string[] {
  for (const domain of domainChain(hostOf(address))) {
    const ids = [...found.customers].filter(([, customer]) => customer.domains.includes(domain));
    if (ids.length > 0) return ids.map(([id]) => id).toSorted();
  }
  return [];
}

function settle(customerIds: readonly string[], chosen: string | undefined): string | null {
  if (chosen !== undefined && customerIds.includes(chosen)) return chosen;
  return customerIds.length === 1 ? (customerIds[0] ?? null) : null;
}

function byChoice({ length }: readonly string[]): { readonly chosen?: true } {
  return length > 1 ? { chosen: true } : {};
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}
