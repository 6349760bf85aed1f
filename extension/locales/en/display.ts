/** Words around every chart of the workbench. */
export const display = {
  shownAs: 'Shown as',
  chart: 'Chart',
  table: 'Table',
  copy: 'Copy',
  copied: 'Copied',
  save: 'Save CSV',
  saveOf: 'Save CSV: {title}',
  customerHint: 'Type a part of the name',
  noCustomer: 'No customer with this name. Type another part of it.',
  allowedWhole: 'Only whole numbers from {least} to {most}.',
  allowedFrom: 'Only whole numbers, {least} or more.',
  allowedAbove: 'Only numbers above {least}, up to {most}.',
} as const;
