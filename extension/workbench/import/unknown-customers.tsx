import type { Preview } from './import-calls.ts';
import { useWorkbench } from '../workbench-context.tsx';

interface UnknownCustomersProps {
  readonly found: Preview['unknownCustomers'];
  readonly isCreated: boolean;
  onCreate(isCreated: boolean): void;
}

/** Customers that lines name and nobody knows: created only when ticked. */
export function UnknownCustomers({ found, isCreated, onCreate }: UnknownCustomersProps) {
  const { t } = useWorkbench();
  if (found.count === 0) return null;
  const rest = found.count - found.examples.length;
  return (
    <section className="block">
      <h2 className="block-title">{t('unknownCustomers', { count: found.count })}</h2>
      <label className="tick">
        <input type="checkbox" checked={isCreated} onChange={(event) => onCreate(event.target.checked)} />
        {t('createCustomers')}
      </label>
      {isCreated ? null : <p className="amber">{t('notCreated')}</p>}
      <p className="soft">
        {found.examples.join(t('comma'))} {rest > 0 ? t('andMore', { count: rest }) : ''}
      </p>
    </section>
  );
}
