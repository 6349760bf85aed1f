import { LAYERS } from '../../../shared/method/layers.ts';
import { PROSPECT_STATUSES } from '../../../shared/method/prospects.ts';
import { STAGE_NAMES, TIER_NAMES } from './class-names.ts';
import { type ColumnId, FIRST_COLUMNS, isColumn, startsDown } from './columns.ts';
import { readWidths, writeWidths } from './view-columns.ts';

/** Filters by one or more of some values, any of which fits. `owner` and `flag` take free values. */
export const CHOICE_FILTERS = [
  'tier',
  'layer',
  'stage',
  'status',
  'owner',
  'flag',
  'city',
  'industry',
] as const;
export type ChoiceFilter = (typeof CHOICE_FILTERS)[number];

/** Filters by a least or a most. `revenue` and `margin` in whole units of the currency, the others in per cent. */
export const RANGE_FILTERS = ['revenue', 'margin', 'knowledge', 'satisfaction', 'wallet'] as const;
export type RangeFilter = (typeof RANGE_FILTERS)[number];

/** Filters that hold or do not. */
export const FLAG_FILTERS = ['complaint', 'warned', 'proposed', 'overdue', 'unowned'] as const;
export type FlagFilter = (typeof FLAG_FILTERS)[number];

export type Filter =
  | { readonly by: ChoiceFilter; readonly in: readonly string[] }
  | { readonly by: RangeFilter; readonly least: number | null; readonly most: number | null }
  /** No contact for more than so many days, or never. */
  | { readonly by: 'quiet'; readonly days: number }
  | { readonly by: FlagFilter };

export type FilterName = Filter['by'];

export const FILTER_NAMES: readonly FilterName[] = [
  'tier',
  'layer',
  'stage',
  'owner',
  'quiet',
  'complaint',
  'warned',
  'revenue',
  'margin',
  'status',
  'proposed',
  'overdue',
  'unowned',
  'satisfaction',
  'wallet',
  'knowledge',
  'flag',
  'city',
  'industry',
];

/** What a view shows. Its address is its only form, so that every view is a link. */
export interface ViewQuery {
  readonly search: string;
  readonly filters: readonly Filter[];
  readonly sort: { readonly by: ColumnId; readonly down: boolean };
  readonly columns: readonly ColumnId[];
  /** Columns that were given another width, in CSS pixels. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
}

/** The fixed values of a filter; null where they come from the customers. */
export function fixedChoices(by: ChoiceFilter): readonly string[] | null {
  switch (by) {
    case 'tier':
      return TIER_NAMES;
    case 'layer':
      return LAYERS;
    case 'stage':
      return STAGE_NAMES;
    case 'status':
      return PROSPECT_STATUSES;
    case 'owner':
    case 'flag':
    case 'city':
    case 'industry':
      return null;
  }
}

export function readView(query: URLSearchParams): ViewQuery {
  const sort = query.get('sort') ?? 'name';
  const by = sort.replace(/^-/, '');
  const columns = (query.get('cols') ?? '').split(',').filter(isColumn);
  return {
    search: query.get('q') ?? '',
    filters: FILTER_NAMES.flatMap((name) => readFilter(name, query.get(name))),
    sort: isColumn(by) ? { by, down: sort.startsWith('-') } : { by: 'name', down: false },
    columns: columns.length > 0 ? ['name', ...columns.filter((column) => column !== 'name')] : FIRST_COLUMNS,
    widths: readWidths(query.get('widths') ?? ''),
  };
}

function readFilter(by: FilterName, text: string | null): Filter[] {
  if (text === null) return [];
  switch (by) {
    case 'quiet': {
      const days = Number.parseInt(text, 10);
      return days >= 0 ? [{ by, days }] : [];
    }
    case 'revenue':
    case 'margin':
    case 'knowledge':
    case 'satisfaction':
    case 'wallet': {
      const [least = null, most = null] = text.split('..').map(numberIn);
      return [{ by, least, most }];
    }
    case 'complaint':
    case 'warned':
    case 'proposed':
    case 'overdue':
    case 'unowned':
      return [{ by }];
    case 'tier':
    case 'layer':
    case 'stage':
    case 'status':
    case 'owner':
    case 'flag':
    case 'city':
    case 'industry':
      return [{ by, in: text === '' ? [] : text.split(',').map(decodeURIComponent) }];
  }
}

function numberIn(text: string): number | null {
  const number = Number(text);
  return text === '' || Number.isNaN(number) ? null : number;
}

export function writeView({ search, filters, sort, columns, widths }: ViewQuery): URLSearchParams {
  const query = new URLSearchParams();
  if (search !== '') query.set('q', search);
  for (const filter of filters) query.set(filter.by, writeFilter(filter));
  if (sort.by !== 'name' || sort.down) query.set('sort', (sort.down ? '-' : '') + sort.by);
  if (columns.join() !== FIRST_COLUMNS.join()) query.set('cols', columns.join());
  const chosen = writeWidths(widths);
  if (chosen !== '') query.set('widths', chosen);
  return query;
}

function writeFilter(filter: Filter): string {
  if ('in' in filter) return filter.in.map(encodeURIComponent).join(',');
  if ('days' in filter) return String(filter.days);
  if ('least' in filter) return `${filter.least ?? ''}..${filter.most ?? ''}`;
  return '';
}

/** The view as it is once a column's head was clicked: the other way round, or sorted by it. */
export function sortedBy(query: ViewQuery, by: ColumnId): ViewQuery {
  const down = query.sort.by === by ? !query.sort.down : startsDown(by);
  return { ...query, sort: { by, down } };
}

/** A filter as it begins when it is added. */
export function newFilter(by: FilterName): Filter {
  const [filter] = readFilter(by, by === 'quiet' ? '30' : '');
  return filter ?? { by: 'complaint' };
}
