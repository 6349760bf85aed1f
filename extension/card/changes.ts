import type { Department, Direction } from '../../shared/records/interaction.ts';
import type { Severity } from '../../shared/records/complaint.ts';
import { shownLine } from '../../shared/matching/shown-text.ts';
import type { Change } from '../store/change.ts';
import type { OpenMessage } from '../webmails/webmail.ts';

/** Who writes and when: the same for every record made by one gesture. */
export interface Author {
  readonly memberId: string;
  readonly department: Department;
  readonly now: number;
}

/** The customer, and the person there if known, that something is about. */
export interface About {
  readonly customerId: string;
  readonly contactId: string | null;
}

const origin = ({ memberId, now }: Author) => ({ createdAt: now, createdBy: memberId });

/** Logs an open mail under its own key, so that logging it again anywhere changes nothing. */
export function logMail(key: string, mail: OpenMessage, about: About, author: Author): Change {
  const at = mail.date === null ? Number.NaN : Date.parse(mail.date);
  return {
    op: 'create',
    kind: 'interaction',
    id: key,
    doc: {
      ...about,
      channel: 'mail',
      direction: mail.direction ?? 'in',
      at: at >= 0 ? at : author.now,
      by: author.memberId,
      department: author.department,
      subject: mail.subject === null ? null : shownLine(mail.subject, 900),
      link: permalink(mail.link),
      ...origin(author),
    },
  };
}

export interface Touch {
  readonly channel: 'call' | 'meeting';
  readonly direction: Direction;
  readonly at: number;
  readonly minutes: number | null;
  readonly subject: string;
}

export function logTouch(touch: Touch, about: About, author: Author): Change {
  const subject = touch.subject.trim() || null;
  return {
    op: 'create',
    kind: 'interaction',
    doc: {
      ...about,
      ...touch,
      subject,
      by: author.memberId,
      department: author.department,
      ...origin(author),
    },
  };
}

export function addPromise(
  promise: { readonly promisedBy: 'us' | 'them'; readonly what: string; readonly due: string },
  about: About,
  author: Author,
): Change {
  const responsibleId = promise.promisedBy === 'us' ? author.memberId : null;
  return {
    op: 'create',
    kind: 'commitment',
    doc: { ...about, ...promise, state: 'open', responsibleId, ...origin(author) },
  };
}

export function addComplaint(
  complaint: { readonly what: string; readonly severity: Severity },
  about: About,
  author: Author,
): Change {
  return {
    op: 'create',
    kind: 'complaint',
    doc: { ...about, ...complaint, state: 'received', receivedAt: author.now, ...origin(author) },
  };
}

export function addNote(
  note: { readonly text: string; readonly visibility: 'team' | 'private' },
  about: About,
  author: Author,
): Change {
  return { op: 'create', kind: 'note', doc: { ...about, ...note, ...origin(author) } };
}

export function addContact(
  person: { readonly name: string; readonly address: string },
  customerId: string,
  author: Author,
): Change {
  const { name, address } = person;
  return {
    op: 'create',
    kind: 'contact',
    doc: { customerId, name, addresses: [address], phones: [], ...origin(author) },
  };
}

/** A customer and the first person there, saved together. `customerId` is new. */
export function addCustomer(
  customer: { readonly customerId: string; readonly name: string; readonly domain: string | null },
  person: { readonly name: string; readonly address: string },
  author: Author,
): Change[] {
  return [
    {
      op: 'create',
      kind: 'customer',
      id: customer.customerId,
      doc: {
        name: customer.name,
        domains: customer.domain === null ? [] : [customer.domain],
        ownerId: author.memberId,
        stage: 'potential',
        ...origin(author),
      },
    },
    addContact(person, customer.customerId, author),
  ];
}

export function removeAll(kind: Change['kind']): (ids: readonly string[]) => Change[] {
  return (ids) => ids.map((id) => ({ op: 'delete', kind, id }));
}

function permalink(link: string | null): string | null {
  const url = link === null || link.length > 2000 ? null : URL.parse(link);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
