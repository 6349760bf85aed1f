import { Segmented } from '../../design/segmented.tsx';
import { TierMark } from '../../design/tier-mark.tsx';
import type { FocusTexts } from '../../locales/en/focus.ts';
import type { Translate } from '../../locales/translate.ts';
import { customerAddress } from '../address.ts';
import { useChoice } from '../use-address.ts';
import { useBase } from '../base/use-base.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useNow } from '../display/use-now.ts';
import { When } from '../display/when.tsx';
import { useClassNames } from '../figures/class-texts.ts';
import { type Column, DataTable } from '../figures/data-table.tsx';
import { NOTHING } from '../display/formats.ts';
import { FiguresFrame } from '../figures/figures-frame.tsx';
import { useOwner } from '../figures/use-owner.ts';
import { placeTexts, useTexts } from '../use-texts.ts';
import type { FocusAnswer, FocusCustomer, FocusStep } from './answer-focus.ts';
import { ContributionChart } from './contribution-chart.tsx';
import './focus.css';

const texts = placeTexts<FocusTexts>({
  en: async () => (await import('../../locales/en/focus.ts')).focus,
  'zh-CN': async () => (await import('../../locales/zh-CN/focus.ts')).focus,
  'zh-TW': async () => (await import('../../locales/zh-TW/focus.ts')).focus,
});

type T = Translate<keyof FocusTexts>;

/** Whom to look after first. */
export function FocusPlace() {
  const t = useTexts(texts);
  const { answer } = useBase('focus', null);
  return (
    <FiguresFrame t={t} answer={answer}>
      {(figures) => <Focus answer={figures} t={t} />}
    </FiguresFrame>
  );
}

function Focus({ answer, t }: { readonly answer: FocusAnswer; readonly t: T }) {
  const [shown, setShown] = useChoice('as', ['picture', 'table'], 'picture');
  const name = useClassNames();
  const formats = useFormats();
  const copy = { label: name('copy.table'), done: name('copy.done') };
  return (
    <>
      {answer.sets.map((set, index) => (
        <FocusSetBlock key={set.percent} set={set} isFirst={index === 0} answer={answer} t={t} />
      ))}
      <h2 className="section-title">{t('curve')}</h2>
      <p className="measure">{t('curve.fifth', { share: formats.share(answer.firstFifth, 1) })}</p>
      <div className="figure-bar">
        <Segmented
          label={t('curve')}
          value={shown}
          choices={[
            { value: 'picture', label: name('show.picture') },
            { value: 'table', label: name('show.table') },
          ]}
          onChoose={setShown}
        />
      </div>
      {shown === 'picture' ? (
        <ContributionChart answer={answer} t={t} />
      ) : (
        <DataTable
          caption={t('curve')}
          columns={[
            { key: 'percent', head: t('axis.customers'), text: (row) => formats.share(row.percent / 100, 1) },
            { key: 'share', head: t('axis.share'), figure: true, text: (row) => formats.share(row.share, 1) },
          ]}
          rows={answer.curve.filter((point) => point.percent % 5 === 0 || point.percent === 1)}
          keyOf={(row) => String(row.percent)}
          copy={copy}
        />
      )}
    </>
  );
}

function FocusSetBlock({
  set,
  isFirst,
  answer,
  t,
}: {
  readonly set: FocusStep;
  readonly isFirst: boolean;
  readonly answer: FocusAnswer;
  readonly t: T;
}) {
  const name = useClassNames();
  const owner = useOwner();
  const formats = useFormats();
  const now = useNow();
  const columns: Column<FocusCustomer>[] = [
    {
      key: 'name',
      head: t('column.customer'),
      text: (row) => row.name ?? name('unknown.customer'),
      href: (row) => customerAddress(row.id),
    },
    {
      key: 'tier',
      head: t('column.tier'),
      text: (row) => name(`tier.${row.tier}`),
      cell: (row) => <TierMark tier={row.tier} word={name(`tier.${row.tier}`)} />,
    },
    { key: 'owner', head: t('column.owner'), text: owner },
    {
      key: 'contact',
      head: t('column.contact'),
      text: (row) => (row.lastContactAt === null ? NOTHING : formats.date(row.lastContactAt)),
      cell: (row) =>
        row.lastContactAt === null ? NOTHING : <When at={row.lastContactAt} now={now} formats={formats} />,
    },
    {
      key: 'value',
      head: t(answer.measure === 'margin' ? 'column.margin' : 'column.revenue'),
      figure: true,
      text: (row) => formats.money(row.value, answer.currency),
    },
  ];
  const said = { count: set.addedCount, percent: formats.share(set.percent / 100, 1) };
  return (
    <section className="focus-set" aria-label={t(isFirst ? 'set.first' : 'set.next', said)}>
      <h2 className="section-title">{t(isFirst ? 'set.first' : 'set.next', said)}</h2>
      <DataTable
        caption={t('set.reach', { count: set.count, share: formats.share(set.share, 1) })}
        columns={columns}
        rows={set.added}
        keyOf={(row) => row.id}
        copy={{ label: name('copy.table'), done: name('copy.done') }}
      />
      {set.addedCount > set.added.length ? (
        <p className="soft">{name('names.more', { count: set.addedCount - set.added.length })}</p>
      ) : null}
    </section>
  );
}
