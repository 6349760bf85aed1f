import type { Doc, KindName } from '../records/record-types.ts';
import {
  sampleCustomer,
  sampleCustomers,
  type SampleCustomer,
  type SampleMember,
} from './sample-customers.ts';
import { careRecords, complaintMarks } from './sample-care.ts';
import { earlierThatDay, sampleDay } from './sample-calendar.ts';
import { decisionRecords } from './sample-decisions.ts';
import { methodRecords } from './sample-method.ts';
import { contactExtras, customerExtras } from './sample-extras.ts';
import { sampleStories, type SampleStory } from './sample-stories.ts';

const DAY = 86_400_000;
const CURRENCY = 'USD';
const HISTORY_DAYS = 760;

/** A record of the sample team, to be created by member `by`. */
export type SampleRecord = {
  [K in KindName]: { readonly kind: K; readonly id: string; readonly by: SampleMember; readonly doc: Doc<K> };
}[KindName];

export interface SampleInput {
  /** Now, epoch ms: everything in the sample is dated relative to it. */
  readonly now: number;
  /** The member id that stands for each sample person; all the same where there is only one user. */
  readonly members: Readonly<Record<SampleMember, string>>;
}

export const sampleMembers: readonly {
  readonly key: SampleMember;
  readonly name: string;
  readonly role: 'admin' | 'manager' | 'rep';
}[] = [
  { key: 'ana', name: 'Ana Ruiz', role: 'rep' },
  { key: 'ben', name: 'Ben Okafor', role: 'rep' },
  { key: 'chen', name: '陈静', role: 'rep' },
  { key: 'lin', name: '林志豪', role: 'manager' },
  { key: 'dana', name: 'Dana Weiss', role: 'admin' },
];

/** The mail domain of the sample team itself. */
export const SAMPLE_DOMAIN = 'lantern-packaging.example';

/**
 * A sample team of packaging sellers with 40 invented customers in English and Chinese, all on `.example`
 * domains. Deterministic: the same input gives the same records, so loading it twice changes nothing.
 */
export function sampleTeam(input: SampleInput): SampleRecord[] {
  return [
    ...sampleCustomers.flatMap((each) => customerRecords(each, input)),
    ...sampleStories.flatMap((story) => storyRecords(story, input)),
    ...methodRecords(input),
    ...decisionRecords(input),
    ...careRecords(input),
  ];
}

function customerRecords(from: SampleCustomer, { now, members }: SampleInput): SampleRecord[] {
  const by = from.owner;
  const origin = { createdAt: now - HISTORY_DAYS * DAY, createdBy: members[by] };
  const contacts = from.contacts.map(([name, mailName, role], index): SampleRecord => ({
    kind: 'contact',
    id: `${from.id}-contact-${index + 1}`,
    by,
    doc: {
      customerId: from.id,
      name,
      addresses: [`${mailName}@${from.site}`],
      phones: [],
      role,
      ...contactExtras(from, index, now),
      ...origin,
    },
  }));
  return [
    {
      kind: 'customer',
      id: from.id,
      by,
      doc: {
        name: from.name,
        domains: [from.site],
        ownerId: members[by],
        stage: from.stage,
        tier: from.tier,
        city: from.city,
        industry: from.industry,
        ...customerExtras(from, { now, members }),
        ...origin,
      },
    },
    ...contacts,
    ...purchaseRecords(from, now, origin),
  ];
}

/** Orders at the customer's rhythm, back over two years, varying by a fixed pattern around the usual amount. */
function purchaseRecords(
  from: SampleCustomer,
  now: number,
  origin: { createdAt: number; createdBy: string },
): SampleRecord[] {
  if (from.order === 0) return [];
  const count = Math.floor((HISTORY_DAYS - from.lastOrder) / from.rhythm);
  return Array.from({ length: count }, (_, index): SampleRecord => {
    const minor = Math.round(from.order * 100 * (1 + 0.18 * Math.sin(index * 1.7 + from.order)));
    return {
      kind: 'purchase',
      id: `${from.id}-order-${index + 1}`,
      by: from.owner,
      doc: {
        customerId: from.id,
        day: sampleDay(now - (from.lastOrder + index * from.rhythm) * DAY),
        revenue: { minor, currency: CURRENCY },
        cost: { minor: Math.round(minor * 0.62), currency: CURRENCY },
        ...origin,
      },
    };
  });
}

function storyRecords(story: SampleStory, { now, members }: SampleInput): SampleRecord[] {
  const customerId = sampleCustomer(story.customer).id;
  const shared = { customerId, contactId: `${customerId}-contact-1` };
  const origin = (by: SampleMember, daysAgo: number) => ({
    createdAt: now - Math.max(daysAgo, 0) * DAY,
    createdBy: members[by],
  });
  const interactions = (story.interactions ?? []).map(
    ([daysAgo, channel, direction, by, department, minutes, subject], index): SampleRecord => ({
      kind: 'interaction',
      id: `${customerId}-touch-${index + 1}`,
      by,
      doc: {
        ...shared,
        channel,
        direction,
        at: earlierThatDay(now - daysAgo * DAY),
        by: members[by],
        department,
        minutes,
        subject,
        ...origin(by, daysAgo),
      },
    }),
  );
  const promises = (story.promises ?? []).map(
    ([dueInDays, promisedBy, state, by, what], index): SampleRecord => ({
      kind: 'commitment',
      id: `${customerId}-promise-${index + 1}`,
      by,
      doc: {
        ...shared,
        promisedBy,
        what,
        due: sampleDay(now + dueInDays * DAY),
        state,
        responsibleId: members[by],
        settledAt: state === 'kept' ? now + dueInDays * DAY : null,
        ...origin(by, Math.max(14, 14 - dueInDays)),
      },
    }),
  );
  const complaints = (story.complaints ?? []).map(
    ([receivedDaysAgo, closedDaysAgo, severity, state, handler, what], index): SampleRecord => ({
      kind: 'complaint',
      id: `${customerId}-complaint-${index + 1}`,
      by: handler,
      doc: {
        ...shared,
        what,
        severity,
        state,
        receivedAt: now - receivedDaysAgo * DAY,
        closedAt: closedDaysAgo === null ? null : now - closedDaysAgo * DAY,
        ...complaintMarks(
          state,
          now - receivedDaysAgo * DAY,
          closedDaysAgo === null ? null : now - closedDaysAgo * DAY,
        ),
        handlerId: members[handler],
        ...origin(handler, receivedDaysAgo),
      },
    }),
  );
  const notes = (story.notes ?? []).map(([daysAgo, by, visibility, body], index): SampleRecord => ({
    kind: 'note',
    id: `${customerId}-note-${index + 1}`,
    by,
    doc: { ...shared, text: body, visibility, ...origin(by, daysAgo) },
  }));
  return [...interactions, ...promises, ...complaints, ...notes];
}
