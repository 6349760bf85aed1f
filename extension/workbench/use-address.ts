import { createContext, use, useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { type Address, addressOf, amend, parseAddress, REPLACED } from './address.ts';

function subscribe(changed: () => void): () => void {
  const end = new AbortController();
  addEventListener('hashchange', changed, { signal: end.signal });
  addEventListener(REPLACED, changed, { signal: end.signal });
  return () => end.abort();
}

/** The address as it stands above; back and forward change it too. */
export function useLiveAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return useMemo(() => parseAddress(hash), [hash]);
}

/**
 * The address of what is shown: the live one, except that a place or page stays until the next one is loaded. What
 * belongs to the query alone (a search being typed) is never late.
 */
export function useShownAddress(): Address {
  const live = useLiveAddress();
  const late = useDeferredValue(live);
  return pathOf(live) === pathOf(late) ? live : late;
}

function pathOf({ place, rest }: Address): string {
  return addressOf(place, rest);
}

export const ShownAddress = createContext<Address | null>(null);

/** The address within a place. */
export function useAddress(): Address {
  const shown = use(ShownAddress);
  if (!shown) throw new Error('useAddress outside ShownAddress');
  return shown;
}

/**
 * A choice of the page shown, kept in its address under a name, so that it survives a reload and can be sent. The usual
 * one stands in no address.
 */
export function useChoice<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  usual: NoInfer<Choice>,
): [Choice, (chosen: Choice) => void] {
  const asked = useAddress().query.get(name);
  const choose = (chosen: Choice): void => {
    const { place, rest, query } = parseAddress(location.hash);
    if (chosen === usual) query.delete(name);
    else query.set(name, chosen);
    amend(addressOf(place, rest, query));
  };
  return [choices.find((one) => one === asked) ?? usual, choose];
}
