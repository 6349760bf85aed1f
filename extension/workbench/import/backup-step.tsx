import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ImportActions } from './import-actions.ts';
import type { ImportStep } from './import-step.ts';

/** A backup was chosen instead of a list: says what it would bring back before anything is written. */
export function BackupStep({
  step,
  actions,
}: {
  readonly step: ImportStep & { at: 'backup' };
  readonly actions: ImportActions;
}) {
  const { t, language } = useWorkbench();
  const format = new Intl.NumberFormat(language);
  const { name, found } = step;
  const missing = format.format(found.missing);
  return (
    <section>
      <p>{t('backup.found', { name, records: format.format(found.records), missing })}</p>
      <p className="soft">{t(found.missing === 0 ? 'backup.nothing' : 'backup.rest')}</p>
      {found.unreadable.length > 0 ? (
        <Notice
          tone="failed"
          text={t('backup.unreadable', { lines: found.unreadable.slice(0, 20).join(', ') })}
        />
      ) : null}
      <div className="actions">
        {found.missing > 0 ? (
          <Button look="primary" onClick={() => actions.restore(name, found.missing)}>
            {t('backup.restore', { missing })}
          </Button>
        ) : null}
        <Button onClick={actions.restart}>{t('import.back')}</Button>
      </div>
    </section>
  );
}
