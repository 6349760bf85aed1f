import './figures.css';
import { type ReactNode, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { SaveTable } from '../display/save-table.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  /** Words stand left, figures right. */
  readonly figure?: boolean;
  /** What the cell says; also what is copied. */
  text(row: Row): string;
  /** What is drawn instead of the text, where it is more than words. */
  cell?(row: Row): ReactNode;
  /** Where the text leads. */
  href?(row: Row): string;
}

interface DataTableProps<Row> {
  readonly caption: string;
  /** A heading above says the same: the caption is then only for whoever hears the table. */
  readonly hasHeading?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
  /** The last row, in bold. */
  readonly total?: Row | null;
  readonly copy: { readonly label: string; readonly done: string };
}

/** A table to read, to hear and to copy: what is copied pastes into a spreadsheet as cells. */
export function DataTable<Row>({
  caption,
  hasHeading = false,
  columns,
  rows,
  keyOf,
  total = null,
  copy,
}: DataTableProps<Row>) {
  const all = total === null ? rows : [...rows, total];
  return (
    <div className="data-table-frame">
      <table className="data-table">
        <caption className={hasHeading ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.figure ? 'figure' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Cells key={keyOf(row)} row={row} columns={columns} />
          ))}
          {total === null ? null : <Cells row={total} columns={columns} className="data-table-total" />}
        </tbody>
      </table>
      <div className="table-tools">
        <CopyButton label={copy.label} done={copy.done} text={() => tabSeparated(columns, all)} />
        <SaveTable title={caption} rows={() => cellsOf(columns, all)} />
      </div>
    </div>
  );
}

function Cells<Row>({
  row,
  columns,
  className,
}: {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly className?: string;
}) {
  return (
    <tr className={className}>
      {columns.map((column, index) => {
        const text = column.text(row);
        const words = column.cell?.(row) ?? text;
        const content = column.href ? <a href={column.href(row)}>{words}</a> : words;
        return index === 0 ? (
          <th key={column.key} scope="row">
            {content}
          </th>
        ) : (
          <td key={column.key} className={column.figure ? 'figure' : undefined}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function CopyButton({
  label,
  done,
  text,
}: {
  readonly label: string;
  readonly done: string;
  text(): string;
}) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      look="quiet"
      className="copy-button"
      onClick={() => void navigator.clipboard.writeText(text()).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
    >
      <span role="status">{copied ? done : label}</span>
    </Button>
  );
}

/** The table as texts, its heads first. */
function cellsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] {
  return [columns.map((column) => column.head), ...rows.map((row) => columns.map((one) => one.text(row)))];
}

/** Cells by tabs and lines, as spreadsheets take them. */
export function tabSeparated<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = cellsOf(columns, rows);
  return lines.map((cells) => cells.map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}
