import type { Policy } from '../../../shared/import/plan.ts';
import { Button } from '../../design/button.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { BadLines } from './bad-lines.tsx';
import { DuplicatesBlock } from './duplicates-block.tsx';
import { JoinsBlock } from './joins-block.tsx';
import { Numbers } from './numbers.tsx';
import { UnknownCustomers } from './unknown-customers.tsx';
import type { ImportActions } from './import-actions.ts';
import type { ImportStep } from './import-step.ts';

interface CheckStepProps {
  readonly step: ImportStep & { at: 'check' };
  readonly actions: ImportActions;
}

/** What the import will do, in numbers, with everything that needs a decision. Nothing is written yet. */
export function CheckStep({ step, actions }: CheckStepProps) {
  const { t } = useWorkbench();
  const { file, settings, policy, preview } = step;
  const { creates, updates, newCustomers } = preview.numbers;
  const total = creates + updates + newCustomers;
  const set = (changed: Partial<Policy>): void => actions.setPolicy(step, { ...policy, ...changed });
  return (
    <>
      <Numbers numbers={preview.numbers} kind={settings.kind} />
      <DuplicatesBlock
        type="known"
        found={preview.known}
        treatment={policy.known}
        onTreat={(known) => set({ known })}
      />
      <DuplicatesBlock
        type="repeated"
        found={preview.repeated}
        treatment={policy.repeated}
        onTreat={(repeated) => set({ repeated })}
      />
      <JoinsBlock found={preview.joins} />
      <UnknownCustomers
        found={preview.unknownCustomers}
        isCreated={policy.createCustomers}
        onCreate={(createCustomers) => set({ createCustomers })}
      />
      <BadLines fileName={file.name} preview={preview} policy={policy} onDownload={actions.badLines} />
      {total === 0 ? <p>{t('nothingToDo')}</p> : null}
      <div className="actions">
        <Button look="primary" disabled={total === 0} onClick={() => actions.apply(policy, total)}>
          {t('apply')}
        </Button>
        <Button onClick={() => actions.setSettings(file, settings)}>{t('import.back')}</Button>
        <span className="soft">{t('nothingYet')}</span>
      </div>
    </>
  );
}
