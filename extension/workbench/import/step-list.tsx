import { useWorkbench } from '../workbench-context.tsx';
import type { ImportStep } from './import-step.ts';

const STEPS = ['file', 'columns', 'check', 'done'] as const;

const STEP_OF: Readonly<Record<ImportStep['at'], number>> = {
  file: 0,
  reading: 0,
  columns: 1,
  backup: 2,
  checking: 2,
  check: 2,
  running: 3,
  ended: 3,
  broken: 0,
};

/** Where one is on the way from file to records. */
export function StepList({ at }: { readonly at: ImportStep['at'] }) {
  const { t } = useWorkbench();
  const now = STEP_OF[at];
  return (
    <ol className="steps" aria-label={t('import.steps')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < now ? 'step step-past' : 'step'}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className="step-number">{index + 1}</span>
          {t(`import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
