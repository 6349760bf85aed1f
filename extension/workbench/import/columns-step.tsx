import { IMPORT_KINDS, missingTargets } from '../../../shared/import/targets.ts';
import type { FileProblem } from '../../../shared/import/read-file.ts';
import type { ImportSettings } from '../../../shared/import/settings.ts';
import { recordKinds } from '../../../shared/records/record-types.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Segmented } from '../../design/segmented.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { ColumnTable } from './column-table.tsx';
import { FileSummary } from './file-summary.tsx';
import { SilentSettings } from './silent-settings.tsx';
import type { ImportActions } from './import-actions.ts';
import type { ChosenFile } from './import-step.ts';

interface ColumnsStepProps {
  readonly file: ChosenFile;
  readonly settings: ImportSettings;
  readonly problem: FileProblem['code'] | null;
  readonly actions: ImportActions;
}

/** What each column is: guessed, shown with samples, and corrected here before a line is read. */
export function ColumnsStep({ file, settings, problem, actions }: ColumnsStepProps) {
  const { t, language } = useWorkbench();
  const missing = missingTargets(settings.kind, settings.mapping);
  const kinds = IMPORT_KINDS.map((value) => ({ value, label: recordKinds[value].label[language].many }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.check(file, settings);
      }}
    >
      <FileSummary file={file} onChoose={(choice) => actions.reread(file, settings, choice)} />
      {problem ? <Notice tone="failed" text={t(`file.${problem}`, { name: file.name })} /> : null}
      <h2 className="block-title">{t('whatIsIt')}</h2>
      <Segmented
        label={t('whatIsIt')}
        value={settings.kind}
        choices={kinds}
        onChoose={(kind) => actions.setKind(file, settings, kind)}
      />
      <ColumnTable
        file={file.opened}
        settings={settings}
        onMap={(mapping) => actions.setSettings(file, { ...settings, mapping })}
      />
      <SilentSettings settings={settings} onSet={(changed) => actions.setSettings(file, changed)} />
      {missing.map((group) => (
        <Notice
          key={group.join()}
          tone="failed"
          text={t('needs', {
            targets: group
              .filter((target) => target !== 'id' && target !== 'customerId')
              .map((target) => t(`target.${target}`))
              .join(t('or')),
          })}
        />
      ))}
      <div className="actions">
        <Button look="primary" type="submit" disabled={missing.length > 0}>
          {t('check')}
        </Button>
        <Button onClick={actions.restart}>{t('import.back')}</Button>
      </div>
    </form>
  );
}
