import { useWorkbench } from '../workbench-context.tsx';
import type { Act } from './may.ts';
import { useMay } from './use-may.ts';

/** Where an action is absent because of the person's role: says on request who may do it, and why. */
export function WhyNot({ act }: { readonly act: Act }) {
  const { t } = useWorkbench();
  if (useMay()(act)) return null;
  return (
    <details className="why-not">
      <summary>{t('whyNot')}</summary>
      <p>{t(`whyNot.${act}`)}</p>
    </details>
  );
}
