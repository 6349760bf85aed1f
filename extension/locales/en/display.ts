/** Words around every chart of the workbench. */
export const display = {
  shownAs: 'Shown as',
  chart: 'Chart',
  table: 'Table',
  copy: 'Copy',
  copied: 'Copied',
} as const;
