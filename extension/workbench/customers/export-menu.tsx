import { useState } from 'react';
import { fileName } from '../../../shared/export/file-name.ts';
import { useBaseCaller } from '../base/use-base.tsx';
import { download, today } from '../download.ts';
import type { Exported, ListFormat } from '../export/export-calls.ts';
import { openExportDesk } from '../export/open-export-desk.ts';
import { Popover, PopoverClose } from '../popover.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { workerName } from '../worker-name.ts';
import type { CellWords } from './cell.tsx';
import type { Marked } from './marked.tsx';
import type { View } from './use-view.ts';
import { viewSheet } from './view-sheet.ts';

interface ExportMenuProps {
  readonly view: View;
  readonly marked: Marked;
  readonly given: CellWords;
  /** Tells how it went. */
  onSaid(text: string): void;
}

/** What the table shows, or the marked part of it, as a file: its columns in their order, all its rows. */
export function ExportMenu({ view, marked, given, onSaid }: ExportMenuProps) {
  const { t } = given;
  const write = useWriteView(view, marked, given);
  const [busy, setBusy] = useState(false);
  const save = async (format: ListFormat): Promise<void> => {
    setBusy(true);
    onSaid(t('exporting'));
    try {
      const exported = await write(format);
      if (!exported.ok) return onSaid(t('exportTooLong'));
      const name = fileName(t('title'), today(), exported.extension);
      download(exported.blob, name);
      onSaid(t('exported', { name }));
    } catch (failure) {
      console.error('Rapport could not export', failure);
      onSaid(t('exportFailed'));
    } finally {
      setBusy(false);
    }
  };
  const what = marked.ids.size > 0 ? t('exportMarked', { count: marked.ids.size }) : t('exportView');
  return (
    <Popover trigger={busy ? t('exporting') : t('export')} label={t('export')}>
      <p className="popover-field">{what}</p>
      <ul className="popover-list">
        {(['csv', 'xlsx'] as const).map((format) => (
          <li key={format}>
            <PopoverClose onClick={() => void save(format)}>{t(`export.${format}`)}</PopoverClose>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

function useWriteView({ query }: View, marked: Marked, given: CellWords) {
  const { language, session } = useWorkbench();
  const caller = useBaseCaller();
  const { search, filters, sort, columns } = query;
  return async (format: ListFormat): Promise<Exported> => {
    const ids = marked.ids.size > 0 ? [...marked.ids] : null;
    const rows = await caller.ask('customers.rows', { query: { search, filters, sort }, language, ids });
    const desk = openExportDesk(workerName(session));
    try {
      return await desk.ask('sheet', { sheet: viewSheet(rows, columns, given), format, forExcel: true });
    } finally {
      desk.end();
    }
  };
}
