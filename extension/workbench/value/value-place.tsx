import type { ValueRow } from '../../../shared/method/value.ts';
import { Segmented } from '../../design/segmented.tsx';
import type { ValueTexts } from '../../locales/en/value.ts';
import type { Translate } from '../../locales/translate.ts';
import { useBase } from '../base/use-base.tsx';
import { useClassNames } from '../figures/class-texts.ts';
import { type Column, DataTable } from '../figures/data-table.tsx';
import { type Formats, NOTHING } from '../display/formats.ts';
import { FiguresFrame } from '../figures/figures-frame.tsx';
import { useFormats } from '../display/use-formats.ts';
import { placeTexts, useTexts } from '../use-texts.ts';
import { useChoice } from '../use-address.ts';
import type { ValueAnswer } from './answer-value.ts';
import { ProfitBars } from './profit-bars.tsx';
import './value.css';

const texts = placeTexts<ValueTexts>({
  en: async () => (await import('../../locales/en/value.ts')).value,
  'zh-CN': async () => (await import('../../locales/zh-CN/value.ts')).value,
  'zh-TW': async () => (await import('../../locales/zh-TW/value.ts')).value,
});

type T = Translate<keyof ValueTexts>;

/** What each layer and tier brings after what it costs. */
export function ValuePlace() {
  const t = useTexts(texts);
  const { answer } = useBase('value', null);
  return (
    <FiguresFrame t={t} answer={answer}>
      {(figures) => <Value answer={figures} t={t} />}
    </FiguresFrame>
  );
}

/** A row with its name in words. */
export interface NamedRow extends Omit<ValueRow<string>, 'segment'> {
  readonly name: string;
}

function Value({ answer, t }: { readonly answer: ValueAnswer; readonly t: T }) {
  const [by, setBy] = useChoice('by', ['layer', 'tier'], 'layer');
  const name = useClassNames();
  const format = useFormats();
  const rows: NamedRow[] =
    by === 'layer'
      ? answer.byLayer.map(({ segment, ...row }) => ({ ...row, name: name(`layer.${segment}`) }))
      : answer.byTier.map(({ segment, ...row }) => ({ ...row, name: name(`tier.${segment}`) }));
  const { currency } = answer;
  return (
    <>
      <div className="figure-bar">
        <Segmented
          label={t('by')}
          value={by}
          choices={[
            { value: 'layer', label: t('by.layer') },
            { value: 'tier', label: t('by.tier') },
          ]}
          onChoose={setBy}
        />
      </div>
      <ProfitBars rows={rows} currency={currency} t={t} />
      <DataTable
        caption={t('table')}
        columns={columnsOf(t, format, currency)}
        rows={rows}
        keyOf={(row) => row.name}
        copy={{ label: name('copy.table'), done: name('copy.done') }}
      />
      <p className="soft figure-notes">
        {t('note.spread', { amount: format.money(answer.indirect, currency) })}{' '}
        {answer.unspread > 0 ? t('note.unspread', { amount: format.money(answer.unspread, currency) }) : null}{' '}
        {answer.otherCurrency > 0 ? t('note.currency', { count: answer.otherCurrency }) : null}{' '}
        {answer.uncosted > 0 ? t('note.uncosted', { count: answer.uncosted }) : null}
      </p>
    </>
  );
}

function columnsOf(t: T, format: Formats, currency: string | null): Column<NamedRow>[] {
  const money = (minor: number | null): string => (minor === null ? NOTHING : format.money(minor, currency));
  const amount = (key: 'revenue' | 'margin' | 'directCost' | 'spreadCost' | 'profit' | 'averageProfit') => ({
    key,
    head: t(`column.${key}`),
    figure: true,
    text: (row: NamedRow) => money(row[key]),
  });
  return [
    { key: 'name', head: t('column.name'), text: (row) => row.name },
    {
      key: 'customers',
      head: t('column.customers'),
      figure: true,
      text: (row) => format.number(row.customers),
    },
    amount('revenue'),
    amount('margin'),
    amount('directCost'),
    amount('spreadCost'),
    amount('profit'),
    amount('averageProfit'),
    {
      key: 'return',
      head: t('column.return'),
      figure: true,
      text: (row) =>
        row.returnOnSpend === null ? NOTHING : t('return', { times: format.times(row.returnOnSpend) }),
    },
  ];
}
