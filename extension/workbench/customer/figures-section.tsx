import { useState } from 'react';
import type { Recorded } from '../../../shared/standings/facts.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { type Column, DataTable } from '../figures/data-table.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useSave } from '../saving/use-save.tsx';
import { Select } from '../select.tsx';
import { useWorkbench } from '../workbench-context.tsx';
import { useCustomerTexts } from './customer-texts.ts';
import type { SectionProps } from './section.ts';
import { useCardWords } from './card-words.ts';

/** What the customer bought, how satisfied it is, and what we gave. */
export function FiguresSection({ found }: SectionProps) {
  const { records } = found;
  return (
    <>
      <KeyFigures found={found} />
      <Purchases purchases={records.purchase} />
      <Answers answers={records.satisfaction} />
      <Benefits benefits={records.benefit} customerId={found.customer.id} />
    </>
  );
}

function KeyFigures({ found: { standing } }: SectionProps) {
  const t = useCustomerTexts();
  const format = useFormats();
  if (!standing) return null;
  const { currency } = standing;
  const figures: [string, string][] = [
    [t('figure.revenue'), currency === null ? '–' : format.money(standing.revenue, currency)],
    [t('figure.margin'), currency === null ? '–' : format.money(standing.margin, currency)],
    [t('figure.lifetime'), currency === null ? '–' : format.money(standing.lifetimeRevenue, currency)],
    [t('figure.wallet'), format.share(standing.shareOfWallet, 1)],
    [t('figure.satisfaction'), format.share(standing.satisfaction, 1)],
    [t('figure.rhythm'), standing.rhythm ? t('days', { count: Math.round(standing.rhythm.usualDays) }) : '–'],
    [t('figure.knowledge'), format.share(standing.knowledge / 100, 1)],
    [t('figure.minutes'), format.minutes(standing.minutes)],
  ];
  return (
    <dl className="figures">
      {figures.map(([label, value]) => (
        <div key={label} className="figure-tile">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Purchases({ purchases }: { readonly purchases: readonly Recorded<'purchase'>[] }) {
  const t = useCustomerTexts();
  const format = useFormats();
  if (purchases.length === 0) return <p className="section-empty">{t('purchases.empty')}</p>;
  const columns: Column<Recorded<'purchase'>>[] = [
    { key: 'day', head: t('purchases.day'), text: ({ day }) => format.day(day) },
    { key: 'what', head: t('purchases.what'), text: ({ what }) => what ?? '' },
    {
      key: 'revenue',
      head: t('purchases.revenue'),
      figure: true,
      text: ({ revenue }) => format.money(revenue.minor, revenue.currency),
    },
    {
      key: 'margin',
      head: t('purchases.margin'),
      figure: true,
      text: ({ revenue, cost }) => (cost ? format.money(revenue.minor - cost.minor, revenue.currency) : '–'),
    },
  ];
  return (
    <section className="block">
      <h2>{t('purchases')}</h2>
      <DataTable
        caption={t('purchases')}
        hasHeading
        columns={columns}
        rows={purchases.toReversed()}
        keyOf={({ id }) => id}
        copy={{ label: t('copyTable'), done: t('copied') }}
      />
    </section>
  );
}

function Answers({ answers }: { readonly answers: readonly Recorded<'satisfaction'>[] }) {
  const t = useCustomerTexts();
  const words = useCardWords();
  if (answers.length === 0) return null;
  const columns: Column<Recorded<'satisfaction'>>[] = [
    { key: 'at', head: t('answers.when'), text: ({ at }) => words.ago(at) },
    { key: 'theme', head: t('answers.theme'), text: ({ theme }) => theme ?? '' },
    {
      key: 'score',
      head: t('answers.score'),
      figure: true,
      text: ({ answer }) => t('answers.of', { score: answer.score, of: answer.kind === 'nps' ? 10 : 5 }),
    },
    { key: 'comment', head: t('answers.comment'), text: ({ comment }) => comment ?? '' },
  ];
  return (
    <section className="block">
      <h2>{t('answers')}</h2>
      <DataTable
        caption={t('answers')}
        hasHeading
        columns={columns}
        rows={answers.toReversed()}
        keyOf={({ id }) => id}
        copy={{ label: t('copyTable'), done: t('copied') }}
      />
    </section>
  );
}

const KINDS = ['financial', 'social', 'structural'] as const;

interface BenefitsProps {
  readonly benefits: readonly Recorded<'benefit'>[];
  readonly customerId: string;
}

function Benefits({ benefits, customerId }: BenefitsProps) {
  const t = useCustomerTexts();
  const format = useFormats();
  const save = useSave();
  return (
    <section className="block">
      <h2>{t('benefits')}</h2>
      {benefits.length === 0 ? <p className="section-empty">{t('benefits.empty')}</p> : null}
      <ul className="page-records">
        {benefits.toReversed().map((one) => (
          <li key={one.id} className="page-record">
            <div>
              {one.what}
              <p className="soft">
                {t(`benefit.${one.kind}`)} · {format.day(one.day)}
                {one.cost ? ` · ${format.money(one.cost.minor, one.cost.currency)}` : ''}
              </p>
            </div>
            <Button
              look="quiet"
              onClick={() =>
                void save([{ op: 'delete', kind: 'benefit', id: one.id }], t('removed', { name: one.what }))
              }
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <AddBenefit customerId={customerId} />
    </section>
  );
}

function AddBenefit({ customerId }: Pick<BenefitsProps, 'customerId'>) {
  const t = useCustomerTexts();
  const { session } = useWorkbench();
  const save = useSave();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('social');
  const [what, setWhat] = useState('');
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10));
  if (!open) return <Button onClick={() => setOpen(true)}>{t('benefits.add')}</Button>;
  const add = async (): Promise<void> => {
    const origin = { createdAt: Date.now(), createdBy: session.member.id };
    const doc = { customerId, kind, what, day, ...origin };
    const saved = await save([{ op: 'create', kind: 'benefit', doc }], t('added', { name: what.trim() }));
    if (!saved.ok) return;
    setOpen(false);
    setWhat('');
  };
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Select<(typeof KINDS)[number]>
        label={t('benefits.kind')}
        value={kind}
        choices={KINDS.map((value) => ({ value, label: t(`benefit.${value}`) }))}
        onChoose={setKind}
      />
      <TextField
        label={t('benefits.what')}
        required
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <TextField
        label={t('benefits.day')}
        type="date"
        required
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button type="submit" look="primary" disabled={what.trim() === '' || day === ''}>
        {t('add')}
      </Button>
      <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
    </form>
  );
}
