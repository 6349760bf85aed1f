export type ServerAddress =
  { readonly ok: true; readonly origin: string; readonly unprotected: boolean } | { readonly ok: false };

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Reads a server address as a person types it. Without a scheme it is https, on this very machine http.
 * `unprotected` says that anybody on the way can read along: plain http to another machine.
 */
export function readServerAddress(typed: string): ServerAddress {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const host = text.replace(/[:/].*$/s, '');
  const url = URL.parse(hasScheme ? text : `${LOCAL.test(host) ? 'http' : 'https'}://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return { ok: false };
  if (url.username !== '' || url.password !== '') return { ok: false };
  return { ok: true, origin: url.origin, unprotected: url.protocol === 'http:' && !LOCAL.test(url.hostname) };
}
