import { CustomerLink } from '../display/customer-link.tsx';
import type { Formats } from '../display/formats.ts';
import { Section } from '../display/section.tsx';
import { ShownTable } from '../display/shown-table.tsx';
import type { ProspectsAnswer, RegressedRow } from './answer-prospects.ts';
import { useStepName } from './step-name.ts';
import { StepSelect } from './step-select.tsx';
import type { PlaceTranslate } from './texts.ts';

interface RegressedListProps {
  readonly answer: ProspectsAnswer;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

/** Moves backwards, listed until a person has looked and placed the customer. */
export function RegressedList({ answer, formats, t }: RegressedListProps) {
  const stepName = useStepName();
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
              <StepSelect
                row={row}
                step={null}
                steps={answer.steps.map(({ step }) => step)}
                today={answer.today}
                reclassified
                t={t}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
