import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { cellContent, cellText, type CellWords } from './cell.tsx';
import { type ColumnId, FIGURES, WIDTHS } from './columns.ts';
import { copyRows } from './copy-rows.ts';
import type { CustomerRow } from './customer-rows.ts';
import { type GridCell, moveBy } from './grid-keys.ts';
import type { Marked } from './marked.ts';
import { type CustomerRows, useCustomerRows } from './use-customer-rows.ts';
import type { View } from './use-view.ts';
import { sortedBy } from './view-query.ts';

export const ROW_PX = 36;
const MARK_PX = 40;

interface CustomersGridProps {
  readonly view: View;
  readonly marked: Marked;
  readonly given: CellWords;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  onFound(found: CustomerRows['found']): void;
  onOpenPage(customerId: string): void;
  /** Marks everything the view finds. */
  onMarkAll(): void;
}

/** The table itself: only rows in sight exist, and the keyboard moves over it as over a spreadsheet. */
export function CustomersGrid(props: CustomersGridProps) {
  const { view, gridRef, given, onFound } = props;
  const { query } = view;
  const [range, setRange] = useState({ first: 0, last: 40 });
  const rows = useCustomerRows(query, range.first, range.last);
  const total = rows.found?.total ?? 0;
  // oxlint-disable-next-line react/incompatible-library -- its changing functions are called here, never handed on
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollPaddingStart: ROW_PX,
    // A row in sight again must not wait for the next frame.
    useFlushSync: false,
    onChange: (now) => setRange((before) => rangeOf(now, before)),
  });
  useEffect(() => onFound(rows.found), [rows.found, onFound]);
  const id = useId();
  const { cell, setCell, keys } = useGridKeys(props, rows, virtual);
  const template = `${MARK_PX}px ${query.columns.map(trackOf).join(' ')}`;
  const width = MARK_PX + query.columns.reduce((sum, column) => sum + WIDTHS[column], 0);
  const nameOf = (row: number, column: number): string => `${id}-${row}-${column}`;
  return (
    <div
      className="grid"
      role="grid"
      tabIndex={0}
      ref={gridRef}
      aria-label={given.t('grid')}
      aria-rowcount={total + 1}
      aria-colcount={query.columns.length + 1}
      aria-multiselectable
      aria-activedescendant={total > 0 ? nameOf(cell.row, cell.column) : undefined}
      onKeyDown={keys}
    >
      <Head {...props} template={template} width={width} total={total} />
      <div
        className="grid-body"
        role="rowgroup"
        style={{ blockSize: virtual.getTotalSize(), minInlineSize: width }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => (
          <Row
            key={index}
            index={index}
            start={start}
            row={rows.rowAt(index)}
            active={cell.row === index ? cell.column : null}
            template={template}
            nameOf={nameOf}
            onPick={(column) => {
              setCell({ row: index, column });
              const picked = rows.rowAt(index);
              if (picked) view.select(picked.id);
            }}
            {...props}
          />
        ))}
      </div>
    </div>
  );
}

function rangeOf(
  virtual: Virtualizer<HTMLDivElement, Element>,
  before: { first: number; last: number },
): { first: number; last: number } {
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 40;
  return first === before.first && last === before.last ? before : { first, last };
}

function trackOf(column: ColumnId): string {
  return column === 'name' ? `minmax(${WIDTHS.name}px, 1fr)` : `${WIDTHS[column]}px`;
}

interface HeadProps extends Pick<CustomersGridProps, 'view' | 'given' | 'marked' | 'onMarkAll'> {
  readonly template: string;
  readonly width: number;
  readonly total: number;
}

function Head({ view, template, width, given: { t }, marked, onMarkAll, total }: HeadProps) {
  const { query, change } = view;
  const all = marked.ids.size >= total && total > 0;
  return (
    <div className="grid-head" role="rowgroup" style={{ minInlineSize: width }}>
      <div className="grid-row" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        <span className="grid-cell grid-mark" role="columnheader" aria-colindex={1}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('markAll')}
            checked={all}
            onChange={() => (all ? marked.replace([]) : onMarkAll())}
          />
        </span>
        {query.columns.map((column, index) => {
          const sorted = query.sort.by === column;
          return (
            <span
              key={column}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={sorted ? (query.sort.down ? 'descending' : 'ascending') : undefined}
              className={FIGURES.includes(column) ? 'grid-cell figure' : 'grid-cell'}
            >
              <button
                type="button"
                tabIndex={-1}
                className="grid-sort"
                onClick={() => change(sortedBy(query, column))}
              >
                {t(`column.${column}`)}
                <span aria-hidden="true">{sorted ? (query.sort.down ? ' ↓' : ' ↑') : ''}</span>
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps extends Pick<CustomersGridProps, 'view' | 'given' | 'marked' | 'onOpenPage'> {
  readonly index: number;
  readonly start: number;
  readonly row: CustomerRow | null;
  readonly active: number | null;
  readonly template: string;
  nameOf(row: number, column: number): string;
  onPick(column: number): void;
}

function Row({
  view,
  given,
  marked,
  index,
  start,
  row,
  active,
  template,
  nameOf,
  onPick,
  onOpenPage,
}: RowProps) {
  const { columns } = view.query;
  const isMarked = row !== null && marked.ids.has(row.id);
  const isShown = row !== null && view.selected === row.id;
  return (
    <div
      className={isShown ? 'grid-row grid-row-shown' : 'grid-row'}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isMarked}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      <span className="grid-cell grid-mark" role="gridcell" aria-colindex={1}>
        {row ? (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={given.t('mark', { name: row.name })}
            checked={isMarked}
            onChange={() => marked.toggle(row.id)}
          />
        ) : null}
      </span>
      {columns.map((column, at) => (
        <span
          key={column}
          id={nameOf(index, at)}
          role="gridcell"
          aria-colindex={at + 2}
          className={[
            'grid-cell',
            FIGURES.includes(column) ? 'figure' : '',
            column === 'name' ? 'grid-name' : '',
            active === at ? 'grid-active' : '',
          ].join(' ')}
          title={row ? cellText(column, row, given) : undefined}
          onClick={() => onPick(at)}
          onDoubleClick={() => row && onOpenPage(row.id)}
        >
          {row ? cellContent(column, row, given) : null}
        </span>
      ))}
    </div>
  );
}

function useGridKeys(
  { view, marked, given, gridRef, onOpenPage, onMarkAll }: CustomersGridProps,
  rows: CustomerRows,
  virtual: Virtualizer<HTMLDivElement, Element>,
) {
  const [cell, setCell] = useState<GridCell>({ row: 0, column: 0 });
  const anchor = useRef(0);
  const total = rows.found?.total ?? 0;
  const { columns } = view.query;
  const move = (to: GridCell, marking: boolean): void => {
    setCell(to);
    virtual.scrollToIndex(to.row);
    if (marking) marked.add(between(rows, anchor.current, to.row));
    else anchor.current = to.row;
  };
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 400) / ROW_PX) - 2);
    const to = moveBy(cell, event.nativeEvent, { rows: total, columns: columns.length, page });
    const row = rows.rowAt(cell.row);
    const far = event.ctrlKey || event.metaKey;
    const act = ((): (() => void) | null => {
      if (to) return () => move(to, event.shiftKey);
      if (far && event.key.toLowerCase() === 'a') return onMarkAll;
      if (far && event.key.toLowerCase() === 'c')
        return () => void copyRows(chosenRows(rows, marked, row), columns, given);
      if (far && event.key === 'Enter') return () => row && onOpenPage(row.id);
      if (event.key === 'Enter') return () => row && view.select(row.id);
      if (event.key === ' ') return () => row && marked.toggle(row.id);
      if (event.key === 'Escape') return () => (marked.ids.size > 0 ? marked.replace([]) : view.select(null));
      return null;
    })();
    if (!act) return;
    event.preventDefault();
    act();
  };
  const bounded = { ...cell, row: Math.min(cell.row, Math.max(0, total - 1)) };
  return { cell: bounded, setCell, keys };
}

function between(rows: CustomerRows, one: number, other: number): string[] {
  const from = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, step) => rows.rowAt(from + step)?.id).filter(
    (id) => id !== undefined,
  );
}

/** The marked rows that are loaded, or the one the keyboard is on. */
function chosenRows(rows: CustomerRows, marked: Marked, row: CustomerRow | null): CustomerRow[] {
  const loaded = Array.from({ length: rows.found?.total ?? 0 }, (_, at) => rows.rowAt(at));
  const chosen = loaded.filter((one) => one !== null).filter(({ id }) => marked.ids.has(id));
  return chosen.length > 0 ? chosen : row ? [row] : [];
}
