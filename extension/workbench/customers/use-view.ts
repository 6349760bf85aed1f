import { useCallback, useMemo } from 'react';
import { addressOf, amend, parseAddress } from '../address.ts';
import { useAddress } from '../use-address.ts';
import { readView, type ViewQuery, writeView } from './view-query.ts';

export interface View {
  readonly query: ViewQuery;
  /** The customer whose card stands at the right; null for none. */
  readonly selected: string | null;
  change(query: ViewQuery): void;
  select(customerId: string | null): void;
}

/** The view as the address tells it, so that it survives a reload and can be sent to a colleague. */
export function useView(): View {
  const address = useAddress();
  const query = useMemo(() => readView(address.query), [address]);
  const selected = address.query.get('card');
  const show = useCallback((next: ViewQuery, card: string | null) => {
    const asked = writeView(next);
    if (card !== null) asked.set('card', card);
    amend(addressOf('customers', [], asked));
  }, []);
  // Reads the view at the click, so that it stays the same function while the view changes.
  const select = useCallback(
    (customerId: string | null) => show(readView(parseAddress(location.hash).query), customerId),
    [show],
  );
  return useMemo(
    () => ({
      query,
      selected,
      change: (next) => show(next, selected),
      select,
    }),
    [query, selected, show, select],
  );
}
