/** What the customers table can show, in the order of a new view. */
export const COLUMNS = [
  'name',
  'tier',
  'layer',
  'stage',
  'owner',
  'revenue',
  'margin',
  'contact',
  'purchase',
  'complaints',
  'satisfaction',
  'wallet',
  'knowledge',
  'minutes',
  'status',
  'step',
  'flags',
  'city',
  'industry',
  'domains',
] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** Columns of a view that has chosen none. */
export const FIRST_COLUMNS: readonly ColumnId[] = [
  'name',
  'tier',
  'layer',
  'stage',
  'owner',
  'revenue',
  'contact',
  'complaints',
];

/** Figures stand right, and their greatest come first when sorted. */
export const FIGURES: readonly ColumnId[] = [
  'revenue',
  'margin',
  'complaints',
  'satisfaction',
  'wallet',
  'knowledge',
  'minutes',
];

/** Widths in CSS pixels; the name takes what is left. */
export const WIDTHS: Readonly<Record<ColumnId, number>> = {
  name: 240,
  tier: 112,
  layer: 108,
  stage: 148,
  owner: 132,
  revenue: 124,
  margin: 124,
  contact: 128,
  purchase: 128,
  complaints: 104,
  satisfaction: 108,
  wallet: 108,
  knowledge: 104,
  minutes: 104,
  status: 132,
  step: 128,
  flags: 144,
  city: 124,
  industry: 140,
  domains: 180,
};

export function isColumn(name: string): name is ColumnId {
  return COLUMNS.some((column) => column === name);
}

/** Whether a first click sorts the greatest to the top. */
export function startsDown(column: ColumnId): boolean {
  return FIGURES.includes(column) || column === 'contact' || column === 'purchase';
}
