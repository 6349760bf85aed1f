import { useWorkbench } from '../workbench-context.tsx';
import { useClassNames } from './class-texts.ts';
import type { Named } from './named.ts';

/** Who owns a customer, in words; without a server nobody but oneself has a name to show. */
export function useOwner(): (customer: Named) => string {
  const name = useClassNames();
  const { session } = useWorkbench();
  return ({ owner, ownerId }) =>
    owner ?? (ownerId === session.member.id ? name('owner.you') : name('unowned'));
}
