import type { Stage } from '../../../shared/records/customer.ts';
import type { Change } from '../../store/change.ts';
import type { Base } from '../base/base.ts';

/** One change for many customers. */
export type BulkEdit =
  | {
      readonly set: 'owner';
      readonly ownerId: string | null;
      /** Only those nobody owns: all a rep may take. */ readonly unownedOnly: boolean;
    }
  | { readonly set: 'stage'; readonly stage: Stage }
  | { readonly set: 'flag'; readonly flag: string; readonly on: boolean };

export interface BulkAsk {
  readonly ids: readonly string[];
  readonly edit: BulkEdit;
}

/** The changes that carry out a bulk edit; customers that are so already need none. */
export function planBulk(base: Base, { ids, edit }: BulkAsk): Change[] {
  return ids.flatMap((id) => {
    const customer = base.customers.get(id);
    return customer ? changesFor(id, customer, edit) : [];
  });
}

type Customer = Pick<NonNullable<ReturnType<Base['customers']['get']>>, 'ownerId' | 'stage' | 'flags'>;

function changesFor(id: string, customer: Customer, edit: BulkEdit): Change[] {
  const update = (fields: Extract<Change, { op: 'update'; kind: 'customer' }>['fields']): Change[] => [
    { op: 'update', kind: 'customer', id, fields },
  ];
  switch (edit.set) {
    case 'owner': {
      const owner = customer.ownerId ?? null;
      const isFree = owner === null || !edit.unownedOnly;
      return isFree && owner !== edit.ownerId ? update({ ownerId: edit.ownerId }) : [];
    }
    case 'stage':
      return customer.stage === edit.stage ? [] : update({ stage: edit.stage });
    case 'flag': {
      const flags = customer.flags ?? [];
      if (flags.includes(edit.flag) === edit.on) return [];
      return update({ flags: edit.on ? [...flags, edit.flag] : flags.filter((flag) => flag !== edit.flag) });
    }
  }
}
