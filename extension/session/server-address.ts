import { isLocalHost, readWebAddress } from './web-address.ts';

export type ServerAddress =
  { readonly ok: true; readonly origin: string; readonly unprotected: boolean } | { readonly ok: false };

/** Reads a server address. `unprotected` says that anybody on the way can read along: plain http to another machine. */
export function readServerAddress(typed: string): ServerAddress {
  const url = readWebAddress(typed);
  if (!url) return { ok: false };
  return {
    ok: true,
    origin: url.origin,
    unprotected: url.protocol === 'http:' && !isLocalHost(url.hostname),
  };
}
