import type { Change } from '../../store/change.ts';
import type { CustomerPageFound } from './answer-customer.ts';

type Customer = CustomerPageFound['customer'];
type CustomerUpdate = Extract<Change, { op: 'update'; kind: 'customer' }>['fields'];

/** Kinds whose records move to the customer that stays, by their field `customerId`. */
export const MOVED_KINDS = [
  'contact',
  'interaction',
  'commitment',
  'complaint',
  'note',
  'purchase',
  'satisfaction',
  'benefit',
  'affinity',
  'cost',
  'observation',
  'proposal',
] as const;
export type MovedKind = (typeof MOVED_KINDS)[number];

/** A record of the customer that goes. */
export interface Moved {
  readonly kind: MovedKind;
  readonly id: string;
}

/** Fields of one value each. */
const SINGLE = ['phone', 'city', 'industry', 'needs', 'externalId', 'verifiedOn', 'lossReason'] as const;

/** Fields where the one that stays keeps its own value and the other's is put into a note. */
export interface Kept {
  readonly field: 'name' | (typeof SINGLE)[number];
  readonly value: string;
}

export interface MergePlan {
  readonly changes: readonly Change[];
  /** What the one that goes knew differently: kept as a note, so that nothing is lost. */
  readonly kept: readonly Kept[];
}

/**
 * Merges `goes` into `stays`: its records move, its lists are joined, its single values fill what is empty, and where
 * both know something else the note tells. Records go first and the customer last, so that a merge that was
 * interrupted can simply be done again.
 */
export function planMerge(
  stays: Customer,
  goes: Customer,
  records: readonly Moved[],
  author: {
    readonly memberId: string;
    readonly now: number;
    noteTitle(name: string): string;
    /** What was kept, as a line of the note. */
    told(one: Kept): string;
  },
): MergePlan {
  const { fields, kept } = joinFields(stays, goes);
  const moves = records.map(
    ({ kind, id }) =>
      // `as`: every moved kind has this field
      ({ op: 'update', kind, id, fields: { customerId: stays.id } }) as Change,
  );
  const lines = kept.map((one) => author.told(one));
  const note: Change[] =
    kept.length === 0
      ? []
      : [
          {
            op: 'create',
            kind: 'note',
            doc: {
              customerId: stays.id,
              text: [author.noteTitle(goes.name), ...lines].join('\n'),
              visibility: 'team',
              createdAt: author.now,
              createdBy: author.memberId,
            },
          },
        ];
  const update: Change[] =
    Object.keys(fields).length === 0 ? [] : [{ op: 'update', kind: 'customer', id: stays.id, fields }];
  return {
    changes: [...moves, ...note, ...update, { op: 'delete', kind: 'customer', id: goes.id }],
    kept,
  };
}

function joinFields(stays: Customer, goes: Customer): { fields: CustomerUpdate; kept: Kept[] } {
  const fields: Record<string, unknown> = {};
  const kept: Kept[] = [];
  if (goes.name !== stays.name) kept.push({ field: 'name', value: goes.name });
  for (const list of ['domains', 'flags', 'competitors'] as const) {
    const joined = [...new Set([...(stays[list] ?? []), ...(goes[list] ?? [])])];
    if (joined.length > (stays[list] ?? []).length) fields[list] = joined;
  }
  for (const field of SINGLE) {
    const [ours, theirs] = [stays[field], goes[field]];
    if (!theirs || theirs === ours) continue;
    if (!ours) fields[field] = theirs;
    else kept.push({ field, value: theirs });
  }
  if (goes.ownerId && !stays.ownerId) fields['ownerId'] = goes.ownerId;
  if (goes.categorySpend && !stays.categorySpend) fields['categorySpend'] = goes.categorySpend;
  const history = [...(stays.tierHistory ?? []), ...(goes.tierHistory ?? [])].toSorted((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  if (goes.tierHistory?.length) fields['tierHistory'] = history.slice(-500);
  const process = [...(stays.process ?? []), ...(goes.process ?? [])].toSorted((a, b) =>
    a.on < b.on ? -1 : 1,
  );
  if (goes.process?.length) fields['process'] = process.slice(-500);
  return { fields, kept };
}
