import type { Base } from '../base/base.ts';

/** A customer as a list names it; null where it was deleted. */
export interface Named {
  readonly id: string;
  readonly name: string | null;
  readonly ownerId: string | null;
  /** Null: nobody owns it, or the owner's name is not known here. */
  readonly owner: string | null;
}

export function namedIn({ customers, members }: Pick<Base, 'customers' | 'members'>, id: string): Named {
  const customer = customers.get(id);
  const owner = members.find((member) => member.id === customer?.ownerId);
  return {
    id,
    name: customer?.name ?? null,
    ownerId: customer?.ownerId ?? null,
    owner: owner?.name ?? null,
  };
}
