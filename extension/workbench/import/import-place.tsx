import { Notice } from '../../design/notice.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { BackupStep } from './backup-step.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { EndedStep } from './ended-step.tsx';
import { FileStep } from './file-step.tsx';
import { PastImports } from './past-imports.tsx';
import { RunningStep } from './running-step.tsx';
import { StepList } from './step-list.tsx';
import type { ImportActions } from './import-actions.ts';
import type { ImportStep } from './import-step.ts';
import { useImport } from './use-import.ts';
import './import.css';

/** From a file to records: choose it, say what its columns are, see what it will do, write it, and undo it. */
export function ImportPlace() {
  const { t } = useWorkbench();
  const { step, past, actions } = useImport();
  const isIdle = step.at === 'file' || step.at === 'ended';
  return (
    <>
      <PlaceHead title={t('import.title')} intro={t('import.intro')} />
      <StepList at={step.at} />
      <Step step={step} actions={actions} />
      {isIdle ? <PastImports past={past} actions={actions} /> : null}
    </>
  );
}

function Step({ step, actions }: { readonly step: ImportStep; readonly actions: ImportActions }) {
  const { t } = useWorkbench();
  switch (step.at) {
    case 'file':
      return <FileStep problem={step.problem} onChoose={actions.choose} />;
    case 'reading':
      return <p role="status">{t('import.reading', { name: step.name })}</p>;
    case 'columns':
      return <ColumnsStep {...step} actions={actions} />;
    case 'backup':
      return <BackupStep step={step} actions={actions} />;
    case 'checking':
      return <p role="status">{t('import.checking')}</p>;
    case 'check':
      return <CheckStep step={step} actions={actions} />;
    case 'running':
      return <RunningStep {...step} onCancel={actions.cancel} />;
    case 'ended':
      return <EndedStep what={step.what} answer={step.answer} actions={actions} />;
    case 'broken':
      return <Notice tone="failed" text={t('failed')} />;
  }
}
