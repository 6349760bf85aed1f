import { type CSSProperties, type PointerEvent, useRef } from 'react';
import type { CustomersGridProps } from './customers-grid.tsx';
import { HEAD } from './grid-keys.ts';
import { cellId, classOf } from './grid-row.tsx';
import { tableWidth, tracksOf, withMoved, withWidth } from './view-columns.ts';
import { sortedBy, type ViewQuery } from './view-query.ts';

interface GridHeadProps extends Pick<
  CustomersGridProps,
  'view' | 'given' | 'marked' | 'gridRef' | 'onMarkAll'
> {
  readonly total: number;
  readonly gridId: string;
  /** The column the keyboard is on; null when it is on a row. */
  readonly active: number | null;
}

/** Names what a dragged column is, so that nothing else dropped here is taken for one. */
const DRAGGED = 'application/x-rapport-column';

/** The layout of every row, told once for the whole table: dragging a width then changes no row. */
export function layoutOf(query: Pick<ViewQuery, 'columns' | 'widths'>): CSSProperties {
  // `as`: CSS variables are no properties React knows
  return { '--tracks': tracksOf(query), '--table-width': `${tableWidth(query)}px` } as CSSProperties;
}

/** The heads: a click sorts, and so does Enter where the keyboard is on one; a drag moves the column, a drag of its edge makes it wider. */
export function GridHead(props: GridHeadProps) {
  const {
    view,
    given: { t },
    marked,
    gridRef,
    onMarkAll,
    total,
    gridId,
    active,
  } = props;
  const { query, change } = view;
  const all = marked.ids.size >= total && total > 0;
  const preview = (next: ViewQuery): void => {
    const style = gridRef.current?.style;
    style?.setProperty('--tracks', tracksOf(next));
    style?.setProperty('--table-width', `${tableWidth(next)}px`);
  };
  // While the name takes what is left, it would give way at the left of what is dragged to the right.
  const fixed = (): ViewQuery => {
    const name = gridRef.current?.querySelector('.grid-head [aria-colindex="2"]');
    if (query.widths.name !== undefined || !name) return query;
    return withWidth(query, 'name', name.getBoundingClientRect().width);
  };
  return (
    <div className="grid-head" role="rowgroup">
      <div className="grid-row" role="row" aria-rowindex={1}>
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
              id={cellId(gridId, HEAD, index)}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={sorted ? (query.sort.down ? 'descending' : 'ascending') : undefined}
              className={classOf(column, active === index)}
              onDragOver={(event) => {
                if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
              }}
              onDrop={(event) => {
                const dragged = query.columns.find((one) => one === event.dataTransfer.getData(DRAGGED));
                if (!dragged) return;
                event.preventDefault();
                change(withMoved(query, dragged, column));
              }}
            >
              <button
                type="button"
                tabIndex={-1}
                className="grid-sort"
                draggable={column !== 'name'}
                onDragStart={(event) => event.dataTransfer.setData(DRAGGED, column)}
                onClick={() => change(sortedBy(query, column))}
              >
                {t(`column.${column}`)}
                <span aria-hidden="true">{sorted ? (query.sort.down ? ' ↓' : ' ↑') : ''}</span>
              </button>
              <Edge
                title={t('dragWidth')}
                onDrag={(px) => preview(withWidth(fixed(), column, px))}
                onEnd={(px) =>
                  change(px === null ? withWidth(query, column, null) : withWidth(fixed(), column, px))
                }
              />
            </span>
          );
        })}
      </div>
    </div>
  );
}

interface EdgeProps {
  readonly title: string;
  onDrag(px: number): void;
  /** Null: its own width again. */
  onEnd(px: number | null): void;
}

/** The edge of a head. For the keyboard the menu of columns does the same. */
function Edge({ title, onDrag, onEnd }: EdgeProps) {
  const start = useRef({ x: 0, width: 0 });
  const width = ({ clientX }: PointerEvent): number => start.current.width + clientX - start.current.x;
  return (
    <span
      className="grid-edge"
      aria-hidden="true"
      title={title}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const head = event.currentTarget.parentElement?.getBoundingClientRect();
        start.current = { x: event.clientX, width: head?.width ?? 0 };
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(width(event));
      }}
      onPointerUp={(event) => {
        const isDragged = event.clientX !== start.current.x;
        if (isDragged && event.currentTarget.hasPointerCapture(event.pointerId)) onEnd(width(event));
      }}
      onDoubleClick={() => onEnd(null)}
    />
  );
}
