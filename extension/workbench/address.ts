import { createContext, use, useDeferredValue, useMemo, useSyncExternalStore } from 'react';

/** Where in the workbench: `#/customers/c-12?owner=ana` is place `customers`, rest `['c-12']`, query `owner=ana`. */
export interface Address {
  readonly place: string;
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
}

export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [place = '', ...rest] = path.split('/').map(decoded);
  return { place, rest: rest.filter((part) => part !== ''), query: new URLSearchParams(query) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray % typed by hand: taken as it stands.
    return part;
  }
}

export function addressOf(place: string, rest: readonly string[] = [], query?: URLSearchParams): string {
  const path = [place, ...rest].map(encodeURIComponent).join('/');
  const asked = query?.toString() ?? '';
  return `#/${path}${asked === '' ? '' : `?${asked}`}`;
}

export function customerAddress(customerId: string): string {
  return addressOf('customers', [customerId]);
}

/** `replaceState` does not tell anybody, so this does. */
const REPLACED = 'rapport-address';

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

/** Goes to an address, as a step that Back returns from. */
export function go(address: string): void {
  location.hash = address;
}

/** Remembers the state of a place in its address without a step of its own. */
export function amend(address: string): void {
  if (location.hash === address) return;
  history.replaceState(history.state, '', address);
  dispatchEvent(new Event(REPLACED));
}
