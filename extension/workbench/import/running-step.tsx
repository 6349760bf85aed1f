import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { useWorkbench, type WorkbenchContext } from '../workbench-context.tsx';

interface RunningStepProps {
  readonly what: 'import' | 'undo';
  readonly done: number;
  /** Zero when it is not known beforehand. */
  readonly total: number;
  /** Milliseconds; null while that cannot be told. */
  readonly left: number | null;
  onCancel(): void;
}

export function RunningStep({ what, done, total, left, onCancel }: RunningStepProps) {
  const { t, language } = useWorkbench();
  const [isStopping, setStopping] = useState(false);
  const format = new Intl.NumberFormat(language);
  const title = t(`running.${what}`);
  const text =
    total > 0
      ? t('progress', { done: format.format(done), total: format.format(total) })
      : format.format(done);
  const stop = (): void => {
    setStopping(true);
    onCancel();
  };
  return (
    <section className="running">
      <h2 className="block-title">{title}</h2>
      <progress
        className="progress"
        aria-label={title}
        {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
      />
      <p role="status">
        {text}
        {left === null || isStopping ? null : <span className="soft"> · {leftText(left, t)}</span>}
      </p>
      <p className="soft measure">{t('keepOpen')}</p>
      <div className="actions">
        <Button disabled={isStopping} onClick={stop}>
          {t(isStopping ? 'stopping' : 'cancel')}
        </Button>
      </div>
    </section>
  );
}

function leftText(left: number, t: WorkbenchContext['t']): string {
  const minutes = Math.round(left / 60_000);
  return minutes < 1 ? t('timeLeft.soon') : t('timeLeft.minutes', { count: minutes });
}
