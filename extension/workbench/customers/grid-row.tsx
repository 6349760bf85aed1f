import { memo } from 'react';
import { cellContent, cellText, type CellWords } from './cell.tsx';
import { type ColumnId, FIGURES } from './columns.ts';
import type { CustomerRow } from './customer-rows.ts';
import type { GridCell } from './grid-keys.ts';

export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

interface RowProps {
  readonly gridId: string;
  readonly index: number;
  /** Where it stands, in CSS pixels. */
  readonly start: number;
  /** Null while it is on its way. */
  readonly row: CustomerRow | null;
  readonly columns: readonly ColumnId[];
  /** The column the keyboard is on; null when it is on another row. */
  readonly active: number | null;
  readonly isMarked: boolean;
  readonly isShown: boolean;
  readonly given: CellWords;
  onPick(at: GridCell, customerId: string): void;
  onToggle(customerId: string): void;
  onOpenPage(customerId: string): void;
}

/** One line of the table. While scrolling, only lines that come into sight are made. */
export const Row = memo(function GridRow(props: RowProps) {
  const { gridId, index, start, row, columns, active, isMarked, isShown, given } = props;
  return (
    <div
      className={isShown ? 'grid-row grid-row-shown' : 'grid-row'}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isMarked}
      style={{ transform: `translateY(${start}px)` }}
    >
      <span className="grid-cell grid-mark" role="gridcell" aria-colindex={1}>
        {row ? (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={given.t('mark', { name: row.name })}
            checked={isMarked}
            onChange={() => props.onToggle(row.id)}
          />
        ) : null}
      </span>
      {columns.map((column, at) => {
        const text = row ? cellText(column, row, given) : undefined;
        return (
          <span
            key={column}
            id={cellId(gridId, index, at)}
            role="gridcell"
            aria-colindex={at + 2}
            className={classOf(column, active === at)}
            title={text}
            onClick={() => row && props.onPick({ row: index, column: at }, row.id)}
            onDoubleClick={() => row && props.onOpenPage(row.id)}
          >
            {row && text !== undefined ? cellContent(column, row, text, given) : null}
          </span>
        );
      })}
    </div>
  );
});

export function classOf(column: ColumnId, isActive: boolean): string {
  const figure = FIGURES.includes(column) ? ' figure' : '';
  const name = column === 'name' ? ' grid-name' : '';
  return `grid-cell${figure}${name}${isActive ? ' grid-active' : ''}`;
}
