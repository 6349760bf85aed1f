/** The row of heads, above the first. */
export const HEAD = -1;

/** The cell the keyboard is on. */
export interface GridCell {
  /** From 0; `HEAD` for the heads. */
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight: how far Page Down goes. */
  readonly page: number;
}

/** Where a key leads from a cell, as in a spreadsheet; null for a key that moves nothing. */
export function moveBy(
  { row, column }: GridCell,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  size: GridSize,
): GridCell | null {
  const far = ctrlKey || metaKey;
  const end = { row: size.rows - 1, column: size.columns - 1 };
  const at = (to: Partial<GridCell>): GridCell => ({
    row: Math.max(HEAD, Math.min(end.row, to.row ?? row)),
    column: Math.max(0, Math.min(end.column, to.column ?? column)),
  });
  switch (key) {
    case 'ArrowDown':
      return at({ row: far ? end.row : row + 1 });
    case 'ArrowUp':
      return at({ row: far ? 0 : row - 1 });
    case 'ArrowRight':
      return at({ column: far ? end.column : column + 1 });
    case 'ArrowLeft':
      return at({ column: far ? 0 : column - 1 });
    case 'PageDown':
      return at({ row: row + size.page });
    case 'PageUp':
      return at({ row: Math.max(0, row - size.page) });
    case 'Home':
      return far ? at({ row: 0, column: 0 }) : at({ column: 0 });
    case 'End':
      return far ? at(end) : at({ column: end.column });
    default:
      return null;
  }
}
