import { type Mapping, SEVERAL, type Target, TARGETS } from '../../../shared/import/targets.ts';
import type { ImportSettings } from '../../../shared/import/settings.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { Select } from '../select.tsx';
import type { OpenedFile } from './import-calls.ts';

const LEFT_OUT = '';

interface ColumnTableProps {
  readonly file: OpenedFile;
  readonly settings: ImportSettings;
  onMap(mapping: Mapping): void;
}

export function ColumnTable({ file, settings, onMap }: ColumnTableProps) {
  const { t } = useWorkbench();
  const choices = [
    { value: LEFT_OUT, label: t('leaveOut') },
    ...TARGETS[settings.kind].map((target) => ({ value: target as string, label: t(`target.${target}`) })),
  ];
  return (
    <table className="columns">
      <thead>
        <tr>
          <th scope="col">{t('column')}</th>
          <th scope="col">{t('samples')}</th>
          <th scope="col">{t('meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {file.header.map((header, column) => {
          const title = header === '' ? t('noTitle', { number: column + 1 }) : header;
          const target = settings.mapping[column] ?? null;
          return (
            // Titles may repeat; a column is its position
            <tr key={column} className={target === null ? 'column-out' : undefined}>
              <th scope="row">{title}</th>
              <td>
                {file.samples[column]?.length ? file.samples[column].join(' · ') : <em>{t('noSamples')}</em>}
              </td>
              <td>
                <Select
                  label={t('meaningOf', { column: title })}
                  labelled="hidden"
                  value={target ?? LEFT_OUT}
                  choices={choices}
                  onChoose={(value) => onMap(mapped(settings, column, value))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A target that takes one column only leaves the column it had before. */
function mapped({ kind, mapping }: ImportSettings, column: number, value: string): Mapping {
  const target: Target | null = TARGETS[kind].find((each) => each === value) ?? null;
  return mapping.map((before, index) => {
    if (index === column) return target;
    return before === target && target !== null && !SEVERAL.has(target) ? null : before;
  });
}
