import type { Base } from '../base/base.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly visibility: 'team' | 'private';
  readonly createdBy: string;
}

/** The team's views and one's own, by name. */
export async function savedViews(base: Base): Promise<SavedView[]> {
  const views = await base.all('view');
  return views
    .map(({ id, name, query, visibility, createdBy }) => ({ id, name, query, visibility, createdBy }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
