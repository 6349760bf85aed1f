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

/** Goes to an address, as a step that Back returns from. */
export function go(address: string): void {
  location.hash = address;
}

/** `replaceState` does not tell anybody, so this does. */
export const REPLACED = 'rapport-address';

/** Remembers the state of a place in its address without a step of its own. */
export function amend(address: string): void {
  if (location.hash === address) return;
  history.replaceState(history.state, '', address);
  dispatchEvent(new Event(REPLACED));
}
