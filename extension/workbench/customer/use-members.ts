import { useBase } from '../base/use-base.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomerTexts } from './customer-texts.ts';

/** What a member is called here: "you" for oneself. */
export function useMemberName(): (id: string | null | undefined) => string {
  const t = useCustomerTexts();
  const { session } = useWorkbench();
  const { answer } = useBase('base.members', null);
  return (id) => {
    if (!id) return t('nobody');
    if (id === session.member.id) return t('you');
    return answer?.find((member) => member.id === id)?.name ?? t('colleague');
  };
}
