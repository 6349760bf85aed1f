import { browser } from 'wxt/browser';
import { webmails } from '../webmails/registry.ts';
import { roundcube } from '../webmails/roundcube/reader.ts';
import { readWebAddress } from './web-address.ts';

/** A web site, or a family of addresses of one webmail, that the person may allow the card on. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Match patterns to be granted together. */
  readonly matches: readonly string[];
  /** Id of the webmail that is read there. */
  readonly webmail: string;
  /** Entered by the person, so it can be forgotten altogether. */
  readonly added: boolean;
}

const KEY = 'addedSites';

const knownSites: readonly Site[] = webmails
  .filter(({ matches }) => matches.length > 0)
  .map(({ id, name, matches }) => ({ id, name, matches, webmail: id, added: false }));

export async function listSites(): Promise<readonly Site[]> {
  return [...knownSites, ...(await addedOrigins()).map(siteAt)];
}

/** The address of a webmail as a person types it, or null if it is none. */
export function siteFromAddress(typed: string): Site | null {
  const url = readWebAddress(typed);
  if (!url) return null;
  // A webmail that is known by its host keeps its own reader, however it was entered.
  return knownSites.find(({ matches }) => matches.includes(`${url.origin}/*`)) ?? siteAt(url.origin);
}

export async function isAllowed(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: [...site.matches] });
}

/** Must be called straight from a click: the browser then asks the person. */
export async function allowSite(site: Site): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [...site.matches] });
  if (granted && site.added) await storeOrigins([...(await addedOrigins()), site.id]);
  return granted;
}

/** Whether this build's own manifest grants the sites, as builds for development do: the browser lets nobody take that back. */
const grantedByManifest = (): boolean => (browser.runtime.getManifest().host_permissions ?? []).length > 0;

/** Takes the permission back; a site the person entered is forgotten too. False where it cannot be taken back. */
export async function removeSite(site: Site): Promise<boolean> {
  if (site.added) await storeOrigins((await addedOrigins()).filter((origin) => origin !== site.id));
  if (grantedByManifest()) return site.added;
  return browser.permissions.remove({ origins: [...site.matches] });
}

/** A webmail and where the person allowed it to be read. */
export interface Place {
  readonly webmail: string;
  /** Match patterns. */
  readonly matches: readonly string[];
}

/** Where content scripts are to run now. */
export async function allowedPlaces(): Promise<Place[]> {
  const sites = await listSites();
  const granted = await Promise.all(sites.map(isAllowed));
  const byWebmail = Map.groupBy(
    sites.filter((_, index) => granted[index]),
    ({ webmail }) => webmail,
  );
  return [...byWebmail].map(([webmail, allowed]) => ({
    webmail,
    matches: allowed.flatMap(({ matches }) => matches),
  }));
}

export function watchSites(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) changed();
  });
}

function siteAt(origin: string): Site {
  return {
    id: origin,
    name: new URL(origin).host,
    matches: [`${origin}/*`],
    // The only webmail people run at an address of their own.
    webmail: roundcube.id,
    added: true,
  };
}

async function addedOrigins(): Promise<readonly string[]> {
  const stored: { [KEY]?: readonly string[] } = await browser.storage.local.get(KEY);
  return stored[KEY] ?? [];
}

async function storeOrigins(origins: readonly string[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: [...new Set(origins)] });
}
