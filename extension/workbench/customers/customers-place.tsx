import { useWorkbench } from '../workbench-context.tsx';
import { useBase } from '../base/use-base.tsx';

/** Every customer, and any one of them. */
export function CustomersPlace() {
  const { t } = useWorkbench();
  const { answer } = useBase('base.count', null);
  return (
    <h1 className="place-title">
      {t('place.customers')} {answer?.customers}
    </h1>
  );
}
