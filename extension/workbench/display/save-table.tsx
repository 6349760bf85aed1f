import { Button } from '../../design/button.tsx';
import { download, today } from '../download.ts';
import { useTexts } from '../use-texts.ts';
import { displayTexts } from './display-texts.ts';

interface SaveTableProps {
  readonly title: string;
  /** The heads first. */
  rows(): readonly (readonly string[])[];
}

/** Saves what a chart or table shows as a file for a spreadsheet. */
export function SaveTable({ title, rows }: SaveTableProps) {
  const t = useTexts(displayTexts);
  const save = async (): Promise<void> => {
    const { BYTE_ORDER_MARK, csvLines } = await import('../../../shared/export/write-csv.ts');
    const file = new Blob([BYTE_ORDER_MARK, csvLines(rows())], { type: 'text/csv' });
    download(file, `${title.replaceAll(/[\\/:*?"<>|]+/g, '-')} ${today()}.csv`);
  };
  return (
    <Button look="quiet" aria-label={t('saveOf', { title })} onClick={() => void save()}>
      {t('save')}
    </Button>
  );
}
