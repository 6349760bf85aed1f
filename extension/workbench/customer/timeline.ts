import type { Channel, Department, Direction } from '../../../shared/records/interaction.ts';
import type { PageRecords } from './answer-customer.ts';

/** What a line of the timeline is about. */
export const TIMELINE_KINDS = [
  'interaction',
  'note',
  'commitment',
  'complaint',
  'purchase',
  'satisfaction',
  'benefit',
] as const;

interface Entry {
  readonly id: string;
  /** Epoch ms; a day counts from its midnight in UTC. */
  readonly at: number;
  /** Whether `at` is a whole day. */
  readonly isDay: boolean;
  /** Id of the member it is by; null where nobody is named. */
  readonly by: string | null;
  readonly text: string;
}

export type TimelineEntry = Entry &
  (
    | {
        readonly kind: 'interaction';
        readonly channel: Channel;
        readonly direction: Direction;
        readonly department: Department;
        readonly minutes: number | null;
        readonly link: string | null;
      }
    | { readonly kind: 'note'; readonly isPrivate: boolean }
    | {
        readonly kind: 'commitment';
        readonly promisedBy: 'us' | 'them';
        readonly state: string;
        readonly due: string;
      }
    | {
        readonly kind: 'complaint';
        readonly severity: 'minor' | 'major' | 'critical';
        readonly isOpen: boolean;
      }
    | { readonly kind: 'purchase'; readonly minor: number; readonly currency: string }
    | { readonly kind: 'satisfaction'; readonly score: number; readonly of: number }
    | { readonly kind: 'benefit'; readonly benefit: 'financial' | 'social' | 'structural' }
  );

/** Everything that happened with a customer, of all departments, newest first. */
export function timelineOf(records: PageRecords): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...records.interaction.map((one) => ({
      ...moment(one.id, one.at, one.by, one.subject ?? ''),
      kind: 'interaction' as const,
      channel: one.channel,
      direction: one.direction,
      department: one.department,
      minutes: one.minutes ?? null,
      link: one.link ?? null,
    })),
    ...records.note.map((one) => ({
      ...moment(one.id, one.createdAt, one.createdBy, one.text),
      kind: 'note' as const,
      isPrivate: one.visibility === 'private',
    })),
    ...records.commitment.map((one) => ({
      ...moment(one.id, one.createdAt, one.createdBy, one.what),
      kind: 'commitment' as const,
      promisedBy: one.promisedBy,
      state: one.state,
      due: one.due,
    })),
    ...records.complaint.map((one) => ({
      ...moment(one.id, one.receivedAt, one.handlerId ?? one.createdBy, one.what),
      kind: 'complaint' as const,
      severity: one.severity,
      isOpen: one.state !== 'closed' && one.state !== 'refused',
    })),
    ...records.purchase.map((one) => ({
      ...wholeDay(one.id, one.day, null, one.what ?? ''),
      kind: 'purchase' as const,
      minor: one.revenue.minor,
      currency: one.revenue.currency,
    })),
    ...records.satisfaction.map((one) => ({
      ...moment(one.id, one.at, null, [one.theme, one.comment].filter(Boolean).join(' · ')),
      kind: 'satisfaction' as const,
      score: one.answer.score,
      of: one.answer.kind === 'nps' ? 10 : 5,
    })),
    ...records.benefit.map((one) => ({
      ...wholeDay(one.id, one.day, one.createdBy, one.what),
      kind: 'benefit' as const,
      benefit: one.kind,
    })),
  ];
  return entries.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

function moment(id: string, at: number, by: string | null, text: string): Entry {
  return { id, at, isDay: false, by, text };
}

function wholeDay(id: string, day: string, by: string | null, text: string): Entry {
  return { id, at: Date.parse(day), isDay: true, by, text };
}

/** Entries under their months, newest first. */
export function byMonth(entries: readonly TimelineEntry[]): [month: string, entries: TimelineEntry[]][] {
  const months = Map.groupBy(entries, ({ at }) => new Date(at).toISOString().slice(0, 7));
  return [...months];
}
