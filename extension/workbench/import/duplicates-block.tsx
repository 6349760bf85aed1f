import type { Duplicates } from '../../../shared/import/preview.ts';
import { type Treatment, TREATMENTS } from '../../../shared/import/plan.ts';
import { Segmented } from '../../design/segmented.tsx';
import { useWorkbench } from '../workbench-context.tsx';

interface DuplicatesBlockProps {
  readonly type: 'known' | 'repeated';
  readonly found: Duplicates;
  readonly treatment: Treatment;
  onTreat(treatment: Treatment): void;
}

/** Lines whose record exists, with examples and the choice of what becomes of them. */
export function DuplicatesBlock({ type, found, treatment, onTreat }: DuplicatesBlockProps) {
  const { t } = useWorkbench();
  if (found.count === 0) return null;
  return (
    <section className="block">
      <h2 className="block-title">{t(type, { count: found.count })}</h2>
      <Segmented
        label={t('treatment')}
        value={treatment}
        choices={TREATMENTS.map((value) => ({ value, label: t(`${type}.${value}`) }))}
        onChoose={onTreat}
      />
      {type === 'repeated' && treatment === 'update' ? <p className="soft">{t('firstStands')}</p> : null}
      <ul className="examples">
        {found.examples.map(({ line, name, by }) => (
          <li key={line}>{t('example', { line, name, by: t(`foundBy.${by}`) })}</li>
        ))}
      </ul>
    </section>
  );
}
