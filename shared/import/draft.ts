import { hostOf } from '../matching/addresses.ts';
import { matchableDomain } from '../matching/domains.ts';
import { recordKinds } from '../records/record-types.ts';
import { fullName } from './vcard-table.ts';
import type { LineProblem } from './problems.ts';
import { problem } from './problems.ts';
import type { LineReader } from './line-reader.ts';
import type { ImportKind, Target } from './targets.ts';

/** How a line names the customer it belongs to. */
export interface CustomerReference {
  readonly id: string | null;
  readonly externalId: string | null;
  readonly name: string | null;
  readonly domain: string | null;
  /** Only the address's domain speaks for it: enough to find a customer, not to move a contact to another. */
  readonly derived: boolean;
}

/** A line as far as it can be read alone: validated values, and whom it refers to. */
export interface Draft {
  readonly line: number;
  /** The record's own id, in files we exported. */
  readonly id: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly customer: CustomerReference | null;
  readonly contactAddress: string | null;
}

export type DraftResult =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly line: number; readonly problems: readonly LineProblem[] };

/** Reads one line of a kind. Every problem of the line is named, not only the first. */
export function draftOf(kind: ImportKind, line: number, reader: LineReader): DraftResult {
  const read = readers[kind](reader);
  const problems = [...reader.problems];
  const fields = Object.fromEntries(
    Object.entries(read.fields).filter(([, value]) => value !== null && value !== undefined),
  );
  if (problems.length === 0) problems.push(...schemaProblems(kind, fields));
  if (problems.length > 0) return { ok: false, line, problems };
  return {
    ok: true,
    draft: { line, id: reader.text('id'), contactAddress: null, customer: null, ...read, fields },
  };
}

/** What a line says of its record; an address in place of a missing name is not said. */
export function saidFields({ fields, contactAddress }: Draft): Draft['fields'] {
  const { name, ...others } = fields;
  return name === contactAddress ? others : fields;
}

type Reading = Pick<Draft, 'fields'> & Partial<Pick<Draft, 'customer' | 'contactAddress'>>;

const readers: Readonly<Record<ImportKind, (reader: LineReader) => Reading>> = {
  customer: (reader) => {
    const name = reader.text('name');
    if (name === null && reader.text('id') === null) reader.report(problem('name-missing', 'name'));
    return {
      fields: {
        name,
        domains: reader.domains('domains'),
        ownerId: reader.member('owner'),
        stage: reader.choice('stage'),
        tier: reader.choice('tier'),
        phone: reader.text('phone'),
        city: reader.text('city'),
        industry: reader.text('industry'),
        externalId: reader.text('externalId'),
      },
    };
  },
  contact: (reader) => {
    const addresses = reader.addresses('addresses');
    const name = nameOf(reader) ?? addresses?.[0] ?? null;
    if (name === null && reader.text('id') === null) reader.report(problem('name-missing', 'name'));
    return {
      fields: {
        name,
        addresses,
        phones: reader.list('phones'),
        role: reader.text('role'),
        externalId: reader.text('externalId'),
      },
      customer: referenceOf(reader, addresses?.[0] ?? null),
      contactAddress: addresses?.[0] ?? null,
    };
  },
  purchase: (reader) => {
    const currency = reader.currency('currency');
    return {
      fields: {
        day: reader.day('day'),
        revenue: reader.money('revenue', currency),
        cost: reader.optionalMoney('cost', reader.currency('costCurrency') ?? currency),
        what: reader.text('what'),
        externalId: reader.text('externalId'),
      },
      customer: referenceOf(reader, null),
    };
  },
  interaction: (reader) => {
    const address = reader.addresses('contactAddress')?.[0] ?? null;
    return {
      fields: {
        contactId: reader.text('contactId'),
        at: reader.instant('at'),
        channel: reader.choice('channel'),
        direction: reader.choice('direction'),
        by: reader.member('by'),
        department: reader.choice('department'),
        subject: reader.text('subject'),
        minutes: reader.count('minutes'),
        link: reader.text('link'),
        text: reader.text('text'),
      },
      customer: referenceOf(reader, address),
      contactAddress: address,
    };
  },
};

function nameOf(reader: LineReader): string | null {
  const given = reader.text('givenName') ?? '';
  const family = reader.text('familyName') ?? '';
  return given === '' && family === '' ? reader.text('name') : fullName({ given, family });
}

function referenceOf(reader: LineReader, address: string | null): CustomerReference | null {
  const id = reader.text('customerId');
  const externalId = reader.text('customerExternalId');
  const name = reader.text('customer');
  const stated = reader.domains('customerDomain')?.[0] ?? null;
  const host = address === null ? null : hostOf(address);
  const domain = stated ?? (host !== null && matchableDomain(host) ? host : null);
  if (id === null && externalId === null && name === null && domain === null) return null;
  const derived = id === null && externalId === null && name === null && stated === null;
  return { id, externalId, name, domain, derived };
}

/** Made once: making one costs a thousand times what using it does. */
const PARTIAL = {
  customer: recordKinds.customer.schema.partial(),
  contact: recordKinds.contact.schema.partial(),
  purchase: recordKinds.purchase.schema.partial(),
  interaction: recordKinds.interaction.schema.partial(),
} as const satisfies Record<ImportKind, unknown>;

/** Fields that lines call by another name than the record does. */
const TARGET_OF: Readonly<Record<string, Target>> = { ownerId: 'owner' };

function schemaProblems(kind: ImportKind, fields: Record<string, unknown>): LineProblem[] {
  const parsed = PARTIAL[kind].safeParse(fields);
  if (parsed.success) {
    Object.assign(fields, parsed.data);
    return [];
  }
  return parsed.error.issues.map((issue) => {
    const field = String(issue.path[0] ?? '');
    const code =
      issue.code === 'too_big' ? 'too-long' : field === 'link' ? 'not-a-link' : ('not-accepted' as const);
    const value = fields[field];
    // `as`: the fields of a draft bear their targets' names, but for those in TARGET_OF
    return problem(code, TARGET_OF[field] ?? (field as Target), typeof value === 'string' ? value : '');
  });
}
