import { useState } from 'react';
import { recordKinds } from '../../../shared/records/record-types.ts';
import { Button } from '../../design/button.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { dateLocale } from '../../locales/date-locale.ts';
import type { ImportEntry } from './import-log.ts';
import type { ImportActions } from './import-actions.ts';

interface PastImportsProps {
  readonly past: readonly ImportEntry[];
  readonly actions: ImportActions;
}

/** What was imported on this device, each with its way back. */
export function PastImports({ past, actions }: PastImportsProps) {
  const { t } = useWorkbench();
  return (
    <section className="past">
      <h2 className="block-title">{t('past')}</h2>
      {past.length === 0 ? <p className="soft">{t('noPast')}</p> : null}
      <ul>
        {past.map((entry) => (
          <PastImport key={entry.id} entry={entry} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

function PastImport({ entry, actions }: { readonly entry: ImportEntry; readonly actions: ImportActions }) {
  const { t, language } = useWorkbench();
  const [asks, setAsks] = useState(false);
  const format = new Intl.NumberFormat(language);
  const when = new Intl.DateTimeFormat(dateLocale(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(entry.startedAt);
  const numbers = { created: format.format(entry.created), updated: format.format(entry.updated) };
  const isBroken = entry.state === 'running' || entry.state === 'stopped';
  // A backup is chosen once more: what it brought back already is left out
  const canResume = isBroken && entry.kind !== 'backup';
  return (
    <li className="past-import">
      <div className="past-what">
        <span className="past-name">{entry.fileName}</span>
        <span className="soft">
          {entry.kind === 'backup' ? t('backup.kind') : recordKinds[entry.kind].label[language].many} · {when}{' '}
          · {t('pastNumbers', numbers)} ·{' '}
          <span className={isBroken || entry.state === 'undoing' ? 'amber' : undefined}>
            {t(`state.${entry.state}`)}
          </span>
        </span>
      </div>
      <div className="past-acts">
        {asks ? (
          <>
            <span>{t('undoAsk')}</span>
            <Button look="primary" autoFocus onClick={() => actions.undo(entry)}>
              {t('undoYes')}
            </Button>
            <Button onClick={() => setAsks(false)}>{t('undoNo')}</Button>
          </>
        ) : (
          <>
            {canResume ? <Button onClick={() => actions.resume(entry)}>{t('resume')}</Button> : null}
            {entry.parts > 0 ? (
              <Button aria-label={t('undoOf', { name: entry.fileName })} onClick={() => setAsks(true)}>
                {t('undo')}
              </Button>
            ) : null}
          </>
        )}
      </div>
    </li>
  );
}
