import type { StateCell } from './card-state.ts';

/** A frame this narrow is the folded tab: the page had no room for more. */
const TAB_AT_MOST = 60;

/** Follows the width the page gives the card; what the person chose stays remembered. */
export function foldWhereNarrow(cell: StateCell): void {
  const follow = (): void => {
    const narrow = window.innerWidth > 0 && window.innerWidth <= TAB_AT_MOST;
    if (narrow !== cell.get().folded) cell.set({ folded: narrow });
  };
  window.addEventListener('resize', follow);
}
