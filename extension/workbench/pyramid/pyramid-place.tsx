import { Segmented } from '../../design/segmented.tsx';
import type { PyramidTexts } from '../../locales/en/pyramid.ts';
import type { Translate } from '../../locales/translate.ts';
import { useBase } from '../base/use-base.tsx';
import { useClassNames } from '../figures/class-texts.ts';
import { PlaceHead } from '../display/place-head.tsx';
import type { Formats } from '../display/formats.ts';
import { NotReadyYet } from '../figures/not-ready.tsx';
import { useFormats } from '../display/use-formats.ts';
import { placeTexts, useTexts } from '../use-texts.ts';
import { useAddress, useChoice } from '../use-address.ts';
import type { CellAsk, PyramidAnswer } from './answer-pyramid.ts';
import { LimitsBlock } from './limits-block.tsx';
import { Movement } from './movement.tsx';
import { MoverList } from './mover-list.tsx';
import { OutsideRow } from './outside-row.tsx';
import { PyramidPicture } from './pyramid-picture.tsx';
import { PyramidTable } from './pyramid-table.tsx';
import { isMatrixLayer, type PyramidView } from './pyramid-view.ts';
import '../figures/figures.css';
import './pyramid.css';

const texts = placeTexts<PyramidTexts>({
  en: async () => (await import('../../locales/en/pyramid.ts')).pyramid,
  'zh-CN': async () => (await import('../../locales/zh-CN/pyramid.ts')).pyramid,
  'zh-TW': async () => (await import('../../locales/zh-TW/pyramid.ts')).pyramid,
});

type T = Translate<keyof PyramidTexts>;

/** The customer pyramid: where value is, and how it moved since the period before. */
export function PyramidPlace() {
  const t = useTexts(texts);
  const format = useFormats();
  const { answer } = useBase('pyramid', null);
  const ready = answer?.state === 'ready' ? answer.figures : null;
  return (
    <>
      <PlaceHead title={t('title')} intro={ready ? headline(ready.view, t, format) : []} />
      {ready ? (
        <Pyramid answer={ready} t={t} />
      ) : (
        <NotReadyYet answer={answer?.state === 'ready' ? null : answer} />
      )}
    </>
  );
}

function Pyramid({ answer, t }: { readonly answer: PyramidAnswer; readonly t: T }) {
  const [shown, setShown] = useChoice('as', ['picture', 'table'], 'picture');
  const name = useClassNames();
  const cell = chosenCell(useAddress().rest);
  const { view } = answer;
  return (
    <>
      <div className="figure-bar">
        <Segmented
          label={t('title')}
          value={shown}
          choices={[
            { value: 'picture', label: name('show.picture') },
            { value: 'table', label: name('show.table') },
          ]}
          onChoose={setShown}
        />
      </div>
      {shown === 'picture' ? <PyramidPicture view={view} t={t} /> : <PyramidTable view={view} t={t} />}
      <OutsideRow view={view} t={t} />
      <p className="soft figure-notes">
        {t('profit.means')} {view.uncosted > 0 ? t('uncosted', { count: view.uncosted }) : null}
      </p>
      <Movement view={view} t={t} chosen={cell} />
      {cell ? <MoverList cell={cell} currency={view.currency} t={t} /> : null}
      <LimitsBlock answer={answer} t={t} />
    </>
  );
}

/** What the pyramid says in two sentences. */
function headline({ totals, currency, window, layers }: PyramidView, t: T, format: Formats): string[] {
  const first = layers.slice(0, 3);
  const customers = first.reduce((sum, one) => sum + one.customers, 0);
  const share = first.reduce((sum, one) => sum + (one.share ?? 0), 0);
  return [
    t('headline', {
      count: totals.customers,
      revenue: format.money(totals.revenue, currency),
      from: format.day(window.from),
      to: format.day(window.to),
    }),
    t('headline.share', {
      count: customers,
      people: format.share(totals.customers === 0 ? null : customers / totals.customers, 1),
      share: format.share(share, 1),
    }),
  ];
}

function chosenCell([from = '', to = '']: readonly string[]): CellAsk | null {
  return isMatrixLayer(from) && isMatrixLayer(to) ? { from, to } : null;
}
