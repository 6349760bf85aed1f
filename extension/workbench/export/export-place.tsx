import { useState } from 'react';
import { recordKinds } from '../../../shared/records/record-types.ts';
import { Button } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { Segmented } from '../../design/segmented.tsx';
import { PlaceHead } from '../display/place-head.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import type { ExportCalls, ListFormat } from './export-calls.ts';
import { type ExportState, useExport } from './use-export.ts';
import './export.css';

/** Every list and everything, as files that spreadsheets open safely. */
export function ExportPlace() {
  const { t, language } = useWorkbench();
  const { counts, state, save } = useExport();
  const [format, setFormat] = useState<ListFormat>('csv');
  const [forExcel, setForExcel] = useState(true);
  const isBusy = state.at === 'busy';
  return (
    <>
      <PlaceHead title={t('export.title')} intro={t('export.intro')} />
      <div className="export-format">
        <Segmented
          label={t('export.format')}
          value={format}
          choices={[
            { value: 'csv', label: t('export.csv') },
            { value: 'xlsx', label: t('export.xlsx') },
          ]}
          onChoose={setFormat}
        />
        {format === 'csv' ? (
          <label className="tick">
            <input
              type="checkbox"
              checked={forExcel}
              onChange={(event) => setForExcel(event.target.checked)}
            />
            {t('export.forExcel')}
          </label>
        ) : null}
      </div>
      <div className="export-state">
        <ExportNotice state={state} />
      </div>
      <h2 className="block-title">{t('export.lists')}</h2>
      <Lists
        counts={counts ?? []}
        isBusy={isBusy}
        onExport={(kind) =>
          void save(recordKinds[kind].label[language].many, (desk) =>
            desk.ask('list', { kind, ids: null, format, forExcel, language }),
          )
        }
      />
      <h2 className="block-title export-all">{t('export.everything')}</h2>
      <ul>
        <li className="export-row">
          <span>
            {t('export.workbook')} <span className="soft">{t('export.workbookHint')}</span>
          </span>
          <Button
            disabled={isBusy}
            aria-label={t('export.oneOf', { kind: t('export.workbook') })}
            onClick={() => void save(t('export.fileEverything'), (desk) => desk.ask('workbook', language))}
          >
            {t('export.one')}
          </Button>
        </li>
        <li className="export-row">
          <span>
            {t('export.backup')} <span className="soft">{t('export.backupHint')}</span>
          </span>
          <Button
            disabled={isBusy}
            aria-label={t('export.oneOf', { kind: t('export.backup') })}
            onClick={() => void save(t('export.fileBackup'), (desk) => desk.ask('backup', null))}
          >
            {t('export.one')}
          </Button>
        </li>
      </ul>
    </>
  );
}

interface ListsProps {
  readonly counts: ExportCalls['counts']['answer'];
  readonly isBusy: boolean;
  onExport(kind: ExportCalls['counts']['answer'][number]['kind']): void;
}

function Lists({ counts, isBusy, onExport }: ListsProps) {
  const { t, language } = useWorkbench();
  const filled = counts.filter(({ count }) => count > 0);
  const format = new Intl.NumberFormat(language);
  if (filled.length === 0) return <p className="soft">{t('export.nothing')}</p>;
  return (
    <ul>
      {filled.map(({ kind, count }) => {
        const many = recordKinds[kind].label[language].many;
        return (
          <li key={kind} className="export-row">
            <span>
              {many} <span className="soft">{format.format(count)}</span>
            </span>
            <Button
              disabled={isBusy}
              aria-label={t('export.oneOf', { kind: many })}
              onClick={() => onExport(kind)}
            >
              {t('export.one')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

function ExportNotice({ state }: { readonly state: ExportState }) {
  const { t } = useWorkbench();
  switch (state.at) {
    case 'ready':
      return null;
    case 'busy':
      return <p role="status">{t('export.busy', { name: state.name })}</p>;
    case 'done':
      return <Notice tone="done" text={t('export.done', { name: state.name })} />;
    case 'failed':
      return <Notice tone="failed" text={t(state.why === 'too-long' ? 'export.tooLong' : 'failed')} />;
  }
}
