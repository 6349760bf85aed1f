import { type ReactNode, useId, useState } from 'react';
import { csvLines } from '../../../shared/export/write-csv.ts';
import { SaveTable } from './save-table.tsx';
import { Button } from '../../design/button.tsx';
import { Segmented } from '../../design/segmented.tsx';
import { ShownTable } from './shown-table.tsx';
import { useTexts } from '../use-texts.ts';
import { displayTexts } from './display-texts.ts';

export interface FigureTable {
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

interface FigureProps {
  readonly title: string;
  /** Unit, period and what is counted. */
  readonly note: string;
  /** The same content in words and numbers, for reading aloud and copying. */
  readonly table: FigureTable;
  readonly children: ReactNode;
}

/** A chart that can be read as a table and copied as CSV. */
export function Figure({ title, note, table, children }: FigureProps) {
  const t = useTexts(displayTexts);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(csvLines([table.columns.map((one) => one.title), ...table.rows]));
    setCopied(true);
  };
  return (
    <section className="shown-figure" aria-labelledby={id}>
      <header className="shown-figure-head">
        <div>
          <h2 className="block-title" id={id}>
            {title}
          </h2>
          <p className="soft">{note}</p>
        </div>
        <div className="shown-figure-tools">
          <Segmented
            label={t('shownAs')}
            value={shown}
            choices={[
              { value: 'chart', label: t('chart') },
              { value: 'table', label: t('table') },
            ]}
            onChoose={setShown}
          />
          <Button look="quiet" onClick={() => void copy()}>
            <span role="status">{t(copied ? 'copied' : 'copy')}</span>
          </Button>
          <SaveTable title={title} rows={() => [table.columns.map((one) => one.title), ...table.rows]} />
        </div>
      </header>
      {shown === 'chart' ? children : <FigureRows title={title} table={table} />}
    </section>
  );
}

function FigureRows({ title, table }: { readonly title: string; readonly table: FigureTable }) {
  return (
    <ShownTable
      caption={title}
      columns={table.columns.map((column, at) => ({
        ...column,
        id: column.title,
        cell: (row: readonly string[]) => row[at],
      }))}
      rows={table.rows}
      keyOf={(row) => row.join('|')}
    />
  );
}
