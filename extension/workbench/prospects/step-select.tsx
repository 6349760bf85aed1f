import type { Day } from '../../../shared/method/days.ts';
import type { Recorded } from '../../../shared/standings/facts.ts';
import { useSave } from '../saving/use-save.tsx';
import { Select } from '../select.tsx';
import { useStepName } from './step-name.ts';
import type { PlaceTranslate } from './texts.ts';

interface StepSelectProps {
  readonly row: {
    readonly customerId: string;
    readonly name: string;
    readonly process: NonNullable<Recorded<'customer'>['process']>;
  };
  /** Where it stands; null while it stands nowhere, or while somebody has to place it anew. */
  readonly step: string | null;
  readonly steps: readonly string[];
  readonly today: Day;
  /** Whether the move only tells where it belongs: then it is no move backwards. */
  readonly reclassified: boolean;
  readonly t: PlaceTranslate;
}

const NOWHERE = '';

/** Moves a customer in the sales process; every move is kept. */
export function StepSelect({ row, step, steps, today, reclassified, t }: StepSelectProps) {
  const save = useSave();
  const stepName = useStepName();
  const move = (to: string): void => {
    if (to === NOWHERE || to === step) return;
    const process = [...row.process, { on: today, to, reclassified }];
    void save(
      [{ op: 'update', kind: 'customer', id: row.customerId, fields: { process } }],
      t('saidPlaced', { name: row.name, step: stepName(to) }),
    );
  };
  const known = step === null || steps.includes(step) ? steps : [step, ...steps];
  return (
    <Select
      label={t(reclassified ? 'placeOf' : 'stepOf', { name: row.name })}
      labelled="hidden"
      value={step ?? NOWHERE}
      choices={[
        ...(step === null ? [{ value: NOWHERE, label: t('choose') }] : []),
        ...known.map((value) => ({ value, label: stepName(value) })),
      ]}
      onChoose={move}
    />
  );
}
