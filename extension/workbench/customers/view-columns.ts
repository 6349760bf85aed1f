import { type ColumnId, isColumn, WIDTHS } from './columns.ts';
import type { ViewQuery } from './view-query.ts';

/** The column of marks at the left, in CSS pixels. */
const MARK_PX = 40;
const NARROWEST = 56;
const WIDEST = 960;

export type Widths = ViewQuery['widths'];

/** `tier:140,owner:200`; what is no width is left out. */
export function readWidths(text: string): Widths {
  const pairs = text.split(',').flatMap((pair) => {
    const [column = '', px = ''] = pair.split(':');
    const width = Number.parseInt(px, 10);
    return isColumn(column) && width > 0 ? [[column, boundWidth(width)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

export function writeWidths(widths: Widths): string {
  return Object.entries(widths)
    .map(([column, px]) => `${column}:${px}`)
    .join();
}

export function boundWidth(px: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(px)));
}

export function widthOf(widths: Widths, column: ColumnId): number {
  return widths[column] ?? WIDTHS[column];
}

/** The view with another width of a column; null gives it back its own. */
export function withWidth(query: ViewQuery, column: ColumnId, px: number | null): ViewQuery {
  const { [column]: _, ...others } = query.widths;
  return { ...query, widths: px === null ? others : { ...others, [column]: boundWidth(px) } };
}

/** The view with a column at the place another has. The name stays first: rows are told by it. */
export function withMoved(query: ViewQuery, column: ColumnId, to: ColumnId): ViewQuery {
  const { columns } = query;
  const at = columns.indexOf(to);
  if (column === 'name' || at < 1 || !columns.includes(column)) return query;
  return { ...query, columns: columns.filter((one) => one !== column).toSpliced(at, 0, column) };
}

/** The view with a column shown, at the end, or not shown. */
export function withShown(query: ViewQuery, column: ColumnId, isShown: boolean): ViewQuery {
  const others = query.columns.filter((one) => one !== column);
  return { ...query, columns: isShown ? [...others, column] : others };
}

/** What lays out every row: the name takes what is left unless it was given a width. */
export function tracksOf({ columns, widths }: Pick<ViewQuery, 'columns' | 'widths'>): string {
  const tracks = columns.map((column) =>
    column === 'name' && widths.name === undefined
      ? `minmax(${WIDTHS.name}px, 1fr)`
      : `${widthOf(widths, column)}px`,
  );
  return `${MARK_PX}px ${tracks.join(' ')}`;
}

export function tableWidth({ columns, widths }: Pick<ViewQuery, 'columns' | 'widths'>): number {
  return MARK_PX + columns.reduce((sum, column) => sum + widthOf(widths, column), 0);
}
