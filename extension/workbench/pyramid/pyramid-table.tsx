import { ratio } from '../../../shared/method/exact.ts';
import type { PyramidTexts } from '../../locales/en/pyramid.ts';
import type { Translate } from '../../locales/translate.ts';
import { useClassNames } from '../figures/class-texts.ts';
import { type Column, DataTable } from '../figures/data-table.tsx';
import { NOTHING } from '../display/formats.ts';
import { useFormats } from '../display/use-formats.ts';
import type { PyramidLayer, PyramidView } from './pyramid-view.ts';

type Row = Omit<PyramidLayer, 'layer'> & { readonly name: string };

/** The same figures as the drawing, to read aloud and to copy. */
export function PyramidTable({
  view,
  t,
}: {
  readonly view: PyramidView;
  readonly t: Translate<keyof PyramidTexts>;
}) {
  const name = useClassNames();
  const format = useFormats();
  const money = (minor: number | null): string =>
    minor === null ? NOTHING : format.money(minor, view.currency);
  const columns: Column<Row>[] = [
    { key: 'layer', head: t('column.layer'), text: (row) => row.name },
    { key: 'from', head: t('column.from'), figure: true, text: (row) => money(row.lowest) },
    {
      key: 'customers',
      head: t('column.customers'),
      figure: true,
      text: (row) => format.number(row.customers),
    },
    {
      key: 'before',
      head: t('column.before'),
      figure: true,
      text: (row) => format.number(row.customersBefore),
    },
    { key: 'revenue', head: t('column.revenue'), figure: true, text: (row) => money(row.revenue) },
    { key: 'share', head: t('column.share'), figure: true, text: (row) => format.share(row.share, 1) },
    {
      key: 'revenueBefore',
      head: t('column.revenueBefore'),
      figure: true,
      text: (row) => money(row.revenueBefore),
    },
    { key: 'profit', head: t('column.profit'), figure: true, text: (row) => money(row.profit) },
    {
      key: 'average',
      head: t('column.average'),
      figure: true,
      text: (row) => money(row.customers === 0 ? null : Math.round(row.revenue / row.customers)),
    },
  ];
  const total: Row = {
    name: t('total'),
    ...view.totals,
    shareOfCustomers: ratio(view.totals.customers, view.totals.customers),
    share: ratio(view.totals.revenue, view.totals.revenue),
    shareBefore: ratio(view.totals.revenueBefore, view.totals.revenueBefore),
    lowest: null,
  };
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={view.layers.map((layer) => ({ ...layer, name: name(`layer.${layer.layer}`) }))}
      keyOf={(row) => row.name}
      total={total}
      copy={{ label: name('copy.table'), done: name('copy.done') }}
    />
  );
}
