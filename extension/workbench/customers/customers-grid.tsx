import {
  elementScroll,
  type Rect,
  useVirtualizer,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { CellWords } from './cell.tsx';
import type { CustomerRow } from './customer-rows.ts';
import { GridHead, layoutOf } from './grid-head.tsx';
import { type GridCell, HEAD, moveBy } from './grid-keys.ts';
import { cellId, Row } from './grid-row.tsx';
import type { Marked } from './marked.tsx';
import { recall, remember } from '../steps.ts';
import { type CustomerRows, PRINTED_ROWS } from './use-customer-rows.ts';
import { likelyHeight, ROW_PX } from './row-height.ts';
import { sortedBy } from './view-query.ts';
import { usePrinting } from './use-printing.ts';
import type { View } from './use-view.ts';

export interface CustomersGridProps {
  readonly view: View;
  readonly rows: CustomerRows;
  readonly marked: Marked;
  readonly given: CellWords;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** The rows of a new view are so long on their way that it should be seen. */
  readonly isLate: boolean;
  onOpenPage(customerId: string): void;
  /** Marks everything the view finds. */
  onMarkAll(): void;
  /** Copies what is marked; `null` when nothing is. */
  onCopy(row: CustomerRow | null): void;
}

/** The table itself: only rows in sight exist, and the keyboard moves over it as over a spreadsheet. */
export function CustomersGrid(props: CustomersGridProps) {
  const { view, rows, gridRef, given, isLate } = props;
  const { query } = view;
  const total = rows.found?.total ?? 0;
  const [scrollToFn] = useState(scrollFromTop);
  // oxlint-disable-next-line react/incompatible-library -- its changing functions are called here, never handed on
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollPaddingStart: ROW_PX,
    useFlushSync: false,
    // With its likely size the first rows are drawn once, and not when it is known.
    initialRect: { width: innerWidth, height: likelyHeight() },
    observeElementRect: observeSize,
    scrollToFn,
  });
  const inSight = virtual.getVirtualItems();
  const first = inSight[0]?.index ?? 0;
  const last = inSight.at(-1)?.index ?? 0;
  const { see } = rows;
  useEffect(() => see(first, last), [see, first, last]);
  const isPrinting = usePrinting();
  const items = isPrinting ? printedItems(rows) : inSight;
  const id = useId();
  const { cell, setCell, keys } = useGridKeys(props, virtual);
  useLeft(gridRef, cell, total > 0);
  const { onOpenPage, marked } = props;
  const { select } = view;
  const pick = useCallback(
    (at: GridCell, customerId: string) => {
      setCell(at);
      select(customerId);
    },
    [select, setCell],
  );
  return (
    <>
      {isPrinting && items.length < total ? (
        <p className="customers-cut">
          {given.t('printed', {
            count: given.format.number(items.length),
            total: given.format.number(total),
          })}
        </p>
      ) : null}
      <div
        className={isLate ? 'grid grid-late' : 'grid'}
        role="grid"
        tabIndex={0}
        ref={gridRef}
        aria-label={given.t('grid')}
        aria-rowcount={total + 1}
        aria-colcount={query.columns.length + 1}
        aria-multiselectable
        aria-busy={rows.busy}
        aria-activedescendant={total > 0 || cell.row === HEAD ? cellId(id, cell.row, cell.column) : undefined}
        onKeyDown={keys}
        style={layoutOf(query)}
      >
        <GridHead {...props} total={total} gridId={id} active={cell.row === HEAD ? cell.column : null} />
        <div className="grid-body" role="rowgroup" style={{ blockSize: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows.rowAt(index);
            return (
              <Row
                key={index}
                gridId={id}
                index={index}
                start={start}
                row={row}
                columns={query.columns}
                active={cell.row === index ? cell.column : null}
                isMarked={row !== null && marked.ids.has(row.id)}
                isShown={row !== null && view.selected === row.id}
                given={given}
                onPick={pick}
                onToggle={marked.toggle}
                onOpenPage={onOpenPage}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

/** What stands on paper: the rows from the first on that are at hand. */
function printedItems({ found, rowAt }: CustomerRows): Pick<VirtualItem, 'index' | 'start'>[] {
  const most = Math.min(found?.total ?? 0, PRINTED_ROWS);
  const items = Array.from({ length: most }, (_, index) => ({ index, start: index * ROW_PX }));
  return items.filter(({ index }) => rowAt(index) !== null);
}

type GridVirtualizer = Virtualizer<HTMLDivElement, Element>;

/** Learns the table's size when the frame has laid it out. To ask for it would lay the page out once more. */
function observeSize({ scrollElement }: GridVirtualizer, tell: (size: Rect) => void) {
  if (!scrollElement) return undefined;
  const observer = new ResizeObserver(() =>
    tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight }),
  );
  observer.observe(scrollElement);
  return () => observer.disconnect();
}

/** The virtualizer begins by scrolling to where the table stands already, which would lay the page out once more. */
function scrollFromTop(): typeof elementScroll {
  let isFirst = true;
  return (offset, options, virtual) => {
    if (!isFirst || offset !== 0) elementScroll(offset, options, virtual);
    isFirst = false;
  };
}

/** How the table was left. */
interface Left {
  readonly top: number;
  readonly cell: GridCell;
}

const LEFT = 'table';

function leftIn(): Left | null {
  // `as`: only `useLeft` remembers anything under this name
  return (recall(LEFT) as Left | undefined) ?? null;
}

/** Whoever comes back to the table finds it as it was left, with the keyboard in it. */
function useLeft(gridRef: RefObject<HTMLDivElement | null>, cell: GridCell, isFilled: boolean): void {
  const at = useRef(cell);
  useLayoutEffect(() => void (at.current = cell));
  useLayoutEffect(() => {
    const grid = gridRef.current;
    if (!grid || !isFilled) return undefined;
    const left = leftIn();
    if (left) {
      grid.scrollTop = left.top;
      grid.focus({ preventScroll: true });
    }
    const end = new AbortController();
    const keep = (): void => remember(LEFT, { top: grid.scrollTop, cell: at.current } satisfies Left);
    for (const type of ['scroll', 'keyup', 'click'])
      grid.addEventListener(type, keep, { signal: end.signal, passive: true });
    return () => end.abort();
  }, [gridRef, isFilled]);
}

/** A key as it was pressed. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

function useGridKeys(
  { view, rows, marked, gridRef, onOpenPage, onMarkAll, onCopy }: CustomersGridProps,
  virtual: GridVirtualizer,
) {
  const [cell, setCell] = useState<GridCell>(() => leftIn()?.cell ?? { row: 0, column: 0 });
  const anchor = useRef(0);
  const total = rows.found?.total ?? 0;
  const { columns } = view.query;
  const headOf = (column: number) =>
    gridRef.current?.querySelector(`.grid-head [aria-colindex="${column + 2}"]`);
  const move = (to: GridCell, marking: boolean): void => {
    setCell(to);
    if (to.row !== HEAD) virtual.scrollToIndex(to.row);
    headOf(to.column)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (marking) marked.add(between(rows, anchor.current, to.row));
    else anchor.current = to.row;
  };
  const moved = (press: Press): GridCell | null => {
    const page = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 400) / ROW_PX) - 2);
    return moveBy(cell, press, { rows: total, columns: columns.length, page });
  };
  const actOf = (press: Press): (() => void) | null => {
    const to = moved(press);
    const row = rows.rowAt(cell.row);
    const far = press.ctrlKey || press.metaKey;
    if (to) return () => move(to, press.shiftKey);
    if (far && press.key.toLowerCase() === 'a') return onMarkAll;
    if (far && press.key.toLowerCase() === 'c') return () => onCopy(row);
    const column = columns[cell.column];
    if (cell.row === HEAD && (press.key === 'Enter' || press.key === ' '))
      return () => column && view.change(sortedBy(view.query, column));
    if (far && press.key === 'Enter') return () => row && onOpenPage(row.id);
    if (press.key === 'Enter') return () => row && view.select(row.id);
    if (press.key === ' ' || (press.key === 'x' && !far)) return () => row && marked.toggle(row.id);
    if (press.key === 'Escape')
      return () => (view.selected === null ? marked.replace([]) : view.select(null));
    return null;
  };
  const later = useLaterKeys(rows.isOther, (press) => actOf(press)?.());
  const keys = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const press = { key, ctrlKey, metaKey, shiftKey };
    const act = actOf(press);
    if (!act) return;
    event.preventDefault();
    const isMove = moved(press) !== null && !shiftKey;
    if (!later.waits() && (isMove || !rows.isOther)) act();
    else later.keep(press);
  };
  const bounded = { ...cell, row: Math.min(cell.row, Math.max(0, total - 1)) };
  return { cell: bounded, setCell, keys };
}

/** Keys that mean the rows to come, pressed while those of another view still stand. */
function useLaterKeys(isEarly: boolean, act: (press: Press) => void) {
  const kept = useRef<Press[]>([]);
  const latest = useRef(act);
  useLayoutEffect(() => void (latest.current = act));
  useEffect(() => {
    if (isEarly || kept.current.length === 0) return;
    queueMicrotask(() => {
      // Each finds what the one before it did.
      for (const press of kept.current.splice(0)) flushSync(() => latest.current(press));
    });
  }, [isEarly]);
  return {
    waits: () => kept.current.length > 0,
    keep: (press: Press) => void kept.current.push(press),
  };
}

function between(rows: CustomerRows, one: number, other: number): string[] {
  const from = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, step) => rows.rowAt(from + step)?.id).filter(
    (id) => id !== undefined,
  );
}
