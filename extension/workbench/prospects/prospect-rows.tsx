import type { ProspectStatus } from '../../../shared/method/prospects.ts';
import { CustomerLink } from '../display/customer-link.tsx';
import type { Formats } from '../display/formats.ts';
import { ShownTable } from '../display/shown-table.tsx';
import { useNow } from '../display/use-now.ts';
import { When } from '../display/when.tsx';
import type { ProspectRow, ProspectsAnswer } from './answer-prospects.ts';
import { StepSelect } from './step-select.tsx';
import type { PlaceTranslate } from './texts.ts';

interface ProspectRowsProps {
  readonly answer: ProspectsAnswer;
  readonly status: ProspectStatus;
  readonly formats: Formats;
  readonly t: PlaceTranslate;
}

export function ProspectRows({ answer, status, formats, t }: ProspectRowsProps) {
  const now = useNow();
  if (answer.rows.length === 0) return <p className="invitation">{t(`none.${status}`)}</p>;
  return (
    <ShownTable
      caption={t(status)}
      keyOf={(row: ProspectRow) => row.customerId}
      rows={answer.rows}
      columns={[
        {
          id: 'name',
          title: t('customer'),
          cell: (row) => <CustomerLink id={row.customerId} name={row.name} />,
        },
        {
          id: 'step',
          title: t('step'),
          cell: (row) => (
            <StepSelect
              row={row}
              step={row.step}
              steps={answer.steps.map(({ step }) => step)}
              today={answer.today}
              reclassified={false}
              t={t}
            />
          ),
        },
        {
          id: 'promise',
          title: t('promise'),
          cell: ({ promise }) =>
            promise ? (
              <>
                {promise.what}
                <span className="cell-note" data-late={promise.due < answer.today}>
                  {t(promise.due < answer.today ? 'wasDue' : 'due', { day: formats.day(promise.due) })}
                </span>
              </>
            ) : (
              <span className="soft">{t(status === 'prospect' ? 'keptPromise' : 'noPromise')}</span>
            ),
        },
        {
          id: 'contact',
          title: t('lastContact'),
          cell: ({ lastContactAt }) =>
            lastContactAt === null ? t('never') : <When at={lastContactAt} now={now} formats={formats} />,
        },
      ]}
    />
  );
}
