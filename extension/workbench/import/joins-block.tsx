import type { Joins } from '../../../shared/import/joins.ts';
import { useWorkbench } from '../workbench-context.tsx';

/** Records here that lines become part of under another name: only a person can tell whether they are the same. */
export function JoinsBlock({ found }: { readonly found: Joins }) {
  const { t } = useWorkbench();
  if (found.count === 0) return null;
  const rest = found.count - found.examples.length;
  return (
    <section className="block">
      <h2 className="block-title">{t('joins', { count: found.count })}</h2>
      <p className="soft">{t('joinsIntro')}</p>
      <ul className="examples">
        {found.examples.map(({ line, name, here, by }) => (
          <li key={`${by} ${name} ${here}`}>{t('join', { line, name, here, by: t(`foundBy.${by}`) })}</li>
        ))}
        {rest > 0 ? <li>{t('andMore', { count: rest })}</li> : null}
      </ul>
    </section>
  );
}
