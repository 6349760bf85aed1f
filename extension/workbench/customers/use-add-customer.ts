import { addressOf, go } from '../address.ts';
import { useSave } from '../saving/use-save.tsx';
import { useWorkbench } from '../workbench-context.tsx';

/** Adds a customer of one's own by name and opens its page; false when it was not saved. */
export function useAddCustomer(): (name: string) => Promise<boolean> {
  const { t, session } = useWorkbench();
  const save = useSave();
  return async (name) => {
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    const doc = { name, domains: [], ownerId: session.member.id, stage: 'potential' as const, ...origin };
    const saved = await save([{ op: 'create', kind: 'customer', doc }], t('customerAdded', { name }));
    const [customerId] = saved.ids;
    if (!saved.ok || customerId === undefined) return false;
    go(addressOf('customers', [customerId, 'about']));
    return true;
  };
}
