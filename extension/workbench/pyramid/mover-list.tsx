import type { PyramidTexts } from '../../locales/en/pyramid.ts';
import type { Translate } from '../../locales/translate.ts';
import { addressOf, customerAddress } from '../address.ts';
import { useAddress } from '../use-address.ts';
import { useBase } from '../base/use-base.tsx';
import { useClassNames } from '../figures/class-texts.ts';
import { type Column, DataTable } from '../figures/data-table.tsx';
import { useFormats } from '../display/use-formats.ts';
import { useOwner } from '../figures/use-owner.ts';
import type { CellAsk, Mover } from './answer-pyramid.ts';
import { useMatrixNames } from './movement.tsx';

/** The customers of one cell of the matrix. */
export function MoverList({
  cell,
  currency,
  t,
}: {
  readonly cell: CellAsk;
  readonly currency: string | null;
  readonly t: Translate<keyof PyramidTexts>;
}) {
  const { answer } = useBase('pyramid.movers', cell);
  const layer = useMatrixNames(t);
  const name = useClassNames();
  const format = useFormats();
  const owner = useOwner();
  const { query } = useAddress();
  if (answer?.state !== 'ready') return null;
  const { movers, all } = answer.figures;
  const said = { from: layer(cell.from), to: layer(cell.to) };
  const columns: Column<Mover>[] = [
    {
      key: 'name',
      head: t('names.customer'),
      text: (row) => row.name ?? name('unknown.customer'),
      href: (row) => customerAddress(row.id),
    },
    { key: 'owner', head: t('names.owner'), text: owner },
    {
      key: 'before',
      head: t('column.revenueBefore'),
      figure: true,
      text: (row) => format.money(row.revenueBefore, currency),
    },
    {
      key: 'now',
      head: t('column.revenue'),
      figure: true,
      text: (row) => format.money(row.revenue, currency),
    },
    {
      key: 'change',
      head: t('names.change'),
      figure: true,
      text: (row) => format.moneyChange(row.revenue - row.revenueBefore, currency),
    },
  ];
  return (
    <section className="mover-list" aria-labelledby="pyramid-names">
      <header className="mover-head">
        <h3 className="section-title" id="pyramid-names">
          {t('names.title', said)}
        </h3>
        <a className="text-link" href={addressOf('pyramid', [], query)}>
          {t('names.close')}
        </a>
      </header>
      {all === 0 ? (
        <p>{t('empty.layer')}</p>
      ) : (
        <DataTable
          caption={t('names.caption', said)}
          columns={columns}
          rows={movers}
          keyOf={(row) => row.id}
          copy={{ label: name('copy.table'), done: name('copy.done') }}
        />
      )}
      {all > movers.length ? (
        <p className="soft">{name('names.more', { count: all - movers.length })}</p>
      ) : null}
    </section>
  );
}
