import { CustomerLink } from '../display/customer-link.tsx';
import type { Formats } from '../display/formats.ts';
import { Section } from '../display/section.tsx';
import { ShownTable } from '../display/shown-table.tsx';
import { useSave } from '../saving/use-save.tsx';
import { Select } from '../select.tsx';
import type { ProspectsAnswer, RegressedRow } from './answer-prospects.ts';
import { useStepName } from './step-name.ts';
import type { PlaceTranslate } from './texts.ts';

interface RegressedListProps {
  readonly answer: ProspectsAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

const UNDECIDED: string = '';

/** Moves backwards, listed until a person has looked and placed the customer. */
export function RegressedList({ answer, formats, t }: RegressedListProps) {
  const save = useSave();
  const stepName = useStepName();
  const place = (row: RegressedRow, to: string): void => {
    if (to === UNDECIDED) return;
    const process = [...row.process, { on: answer.today, to, reclassified: true }];
    void save(
      [{ op: 'update', kind: 'customer', id: row.customerId, fields: { process } }],
      t('saidPlaced', { name: row.name, step: stepName(to) }),
    );
  };
  if (answer.regressed.length === 0) return null;
  return (
    <Section title={t('regressed')} note={t('regressedWhy')}>
      <ShownTable
        caption={t('regressed')}
        keyOf={(row: RegressedRow) => row.customerId}
        rows={answer.regressed}
        columns={[
          {
            id: 'name',
            title: t('customer'),
            cell: (row) => <CustomerLink id={row.customerId} name={row.name} />,
          },
          { id: 'from', title: t('from'), cell: ({ from }) => stepName(from) },
          { id: 'to', title: t('to'), cell: ({ to }) => stepName(to) },
          { id: 'on', title: t('on'), cell: ({ on }) => formats.day(on) },
          {
            id: 'place',
            title: t('place'),
            cell: (row) => (
              <Select
                label={t('placeOf', { name: row.name })}
                labelled="hidden"
                value={UNDECIDED}
                choices={[
                  { value: UNDECIDED, label: t('choose') },
                  ...answer.steps.map(({ step }) => ({ value: step, label: stepName(step) })),
                ]}
                onChoose={(to) => place(row, to)}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
