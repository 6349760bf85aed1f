import { ENCODINGS } from '../../../shared/import/decode.ts';
import type { ReadingChoice } from '../../../shared/import/read-file.ts';
import { useWorkbench } from '../workbench-context.tsx';
import { Select } from '../select.tsx';
import type { ChosenFile } from './import-step.ts';

const DELIMITERS: Readonly<
  Record<string, 'delimiter.comma' | 'delimiter.tab' | 'delimiter.semicolon' | 'delimiter.bar'>
> = {
  ',': 'delimiter.comma',
  '\t': 'delimiter.tab',
  ';': 'delimiter.semicolon',
  '|': 'delimiter.bar',
};

interface FileSummaryProps {
  readonly file: ChosenFile;
  onChoose(choice: ReadingChoice): void;
}

/** How the file was read, with what can be chosen otherwise. */
export function FileSummary({ file, onChoose }: FileSummaryProps) {
  const { t } = useWorkbench();
  const { form, lines, guess } = file.opened;
  const delimiter = form.type === 'text' ? DELIMITERS[form.delimiter] : undefined;
  return (
    <div className="file-summary">
      <p>
        <strong>{file.name}</strong> <span className="soft">{t('lines', { count: lines })}</span>
        {delimiter ? <span className="soft"> · {t(delimiter)}</span> : null}
      </p>
      {guess.system ? (
        <p className="soft">{t('looksLike', { system: t(`system.${guess.system}`) })}</p>
      ) : null}
      {form.type === 'workbook' ? (
        form.sheets.length > 1 && (
          <Select
            label={t('sheet')}
            value={form.sheet}
            choices={form.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChoose={(sheet) => onChoose({ ...file.choice, sheet })}
          />
        )
      ) : (
        <Select
          label={t('encoding')}
          value={form.encoding}
          choices={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChoose={(encoding) => onChoose({ ...file.choice, encoding })}
        />
      )}
    </div>
  );
}
