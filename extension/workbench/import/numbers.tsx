import type { ImportNumbers } from '../../../shared/import/preview.ts';
import type { ImportKind } from '../../../shared/import/targets.ts';
import { recordKinds } from '../../../shared/records/record-types.ts';
import { useWorkbench } from '../workbench-context.tsx';

const ORDER = ['creates', 'newCustomers', 'updates', 'unchanged', 'skipped', 'bad'] as const;

interface NumbersProps {
  readonly numbers: ImportNumbers;
  readonly kind: ImportKind;
}

/** The import in numbers; what is zero is left out, except what there is to create. */
export function Numbers({ numbers, kind }: NumbersProps) {
  const { t, language } = useWorkbench();
  const format = new Intl.NumberFormat(language);
  const many = recordKinds[kind].label[language].many;
  return (
    <section className="numbers-block" aria-live="polite">
      <h2 className="block-title">{many}</h2>
      <ul className="numbers">
        {ORDER.filter((name) => name === 'creates' || numbers[name] > 0).map((name) => (
          <li key={name} className={`number number-${name}`}>
            <span className="number-value">{format.format(numbers[name])}</span>
            <span className="number-label">{t(`count.${name}`, { count: numbers[name] })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
