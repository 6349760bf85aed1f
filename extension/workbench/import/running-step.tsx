import { Button } from '../../design/button.tsx';
import { useWorkbench } from '../workbench-context.tsx';

interface RunningStepProps {
  readonly what: 'import' | 'undo';
  readonly done: number;
  /** Zero when it is not known beforehand. */
  readonly total: number;
  onCancel(): void;
}

export function RunningStep({ what, done, total, onCancel }: RunningStepProps) {
  const { t, language } = useWorkbench();
  const format = new Intl.NumberFormat(language);
  const title = t(`running.${what}`);
  const text =
    total > 0
      ? t('progress', { done: format.format(done), total: format.format(total) })
      : format.format(done);
  return (
    <section className="running">
      <h2 className="block-title">{title}</h2>
      <progress
        className="progress"
        aria-label={title}
        {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
      />
      <p role="status">{text}</p>
      <p className="soft measure">{t('keepOpen')}</p>
      <div className="actions">
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </section>
  );
}
