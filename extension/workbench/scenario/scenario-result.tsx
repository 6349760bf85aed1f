import type { Layer } from '../../../shared/method/layers.ts';
import type { Change, Scenario } from '../../../shared/method/scenario.ts';
import type { ScenarioTexts } from '../../locales/en/scenario.ts';
import type { Translate } from '../../locales/translate.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { type Column, DataTable } from '../figures/data-table.tsx';
import { NOTHING } from '../display/formats.ts';
import { useFormats } from '../display/use-formats.ts';
import type { ScenarioAnswer, ScenarioLayer } from './answer-scenario.ts';

interface ResultProps {
  readonly answer: ScenarioAnswer;
  readonly scenario: Scenario<Layer>;
  readonly t: Translate<keyof ScenarioTexts>;
}

/** What the moves bring: revenue and profit now and then, and the layers they make. */
export function ScenarioResult({ answer, scenario, t }: ResultProps) {
  const name = useClassNames();
  const format = useFormats();
  const { currency } = answer;
  const average = (total: number, customers: number): string =>
    customers === 0 ? NOTHING : format.money(Math.round(total / customers), currency);
  const columns: Column<ScenarioLayer>[] = [
    { key: 'layer', head: t('column.layer'), text: (row) => name(`layer.${row.layer}`) },
    { key: 'now', head: t('column.now'), figure: true, text: (row) => format.number(row.customers) },
    {
      key: 'then',
      head: t('column.then'),
      figure: true,
      text: (row) => format.number(scenario.customers.get(row.layer) ?? row.customers),
    },
    {
      key: 'revenue',
      head: t('column.revenue'),
      figure: true,
      text: (row) => average(row.revenue, row.customers),
    },
    {
      key: 'profit',
      head: t('column.profit'),
      figure: true,
      text: (row) => average(row.profit, row.customers),
    },
  ];
  return (
    <section className="scenario-result">
      <div role="status">
        <Result label={t('result.revenue')} change={scenario.revenue} currency={currency} t={t} />
        <Result label={t('result.profit')} change={scenario.profit} currency={currency} t={t} />
      </div>
      <DataTable
        caption={t('table')}
        columns={columns}
        rows={answer.layers}
        keyOf={(row) => row.layer}
        copy={{ label: name('copy.table'), done: name('copy.done') }}
      />
    </section>
  );
}

function Result({
  label,
  change,
  currency,
  t,
}: {
  readonly label: string;
  readonly change: Change;
  readonly currency: string | null;
  readonly t: ResultProps['t'];
}) {
  const format = useFormats();
  const most = Math.max(Math.abs(change.before), Math.abs(change.after), 1);
  const tone = change.change > 0 ? 'up' : change.change < 0 ? 'down' : 'same';
  const bar = (value: number, kind: string) => (
    <span className="result-track" aria-hidden="true">
      <span
        className={`result-bar result-${value < 0 ? 'loss' : kind}`}
        style={{ inlineSize: `${(Math.abs(value) / most) * 100}%` }}
      />
    </span>
  );
  return (
    <div className="result">
      <h3 className="result-label">{label}</h3>
      <p className={`result-change result-${tone}`}>
        {change.change === 0
          ? t('result.none')
          : t('result.change', {
              change: format.moneyChange(change.change, currency),
              percent: format.shareChange(change.ratio, 1),
            })}
      </p>
      <dl className="result-figures">
        <dt>{t('result.before')}</dt>
        <dd>
          {bar(change.before, 'before')} {format.money(change.before, currency)}
        </dd>
        <dt>{t('result.after')}</dt>
        <dd>
          {bar(change.after, 'after')} <strong>{format.money(change.after, currency)}</strong>
        </dd>
      </dl>
    </div>
  );
}
