import type { KeyboardEvent, ReactNode } from 'react';

export interface ShownColumn<Row> {
  readonly id: string;
  readonly title: string;
  readonly numeric?: boolean;
  /** A word or two, kept on one line. */
  readonly short?: boolean;
  cell(row: Row): ReactNode;
}

interface ShownTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
}

/** A table whose rows are walked with the arrow keys: each goes to the link or button of the row above or below. */
export function ShownTable<Row>({ caption, columns, rows, keyOf }: ShownTableProps<Row>) {
  return (
    <table className="shown-table" onKeyDown={walk}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, title, numeric }) => (
            <th key={id} scope="col" data-numeric={numeric}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ id, numeric, short, cell }) => (
              <td key={id} data-numeric={numeric} data-short={short}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const REACHED = 'a, button, input, select';

function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target, currentTarget } = event;
  if (step === 0 || !(target instanceof HTMLElement) || target.matches('input, select')) return;
  const rows = [...currentTarget.tBodies].flatMap((body) => [...body.rows]);
  const at = rows.findIndex((row) => row.contains(target));
  const column = target.closest('td')?.cellIndex ?? 0;
  const row = rows[at + step];
  const next =
    row?.cells[column]?.querySelector<HTMLElement>(REACHED) ?? row?.querySelector<HTMLElement>(REACHED);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
