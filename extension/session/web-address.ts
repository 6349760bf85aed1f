const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/** What a host is made of once it is parsed: browsers take nearly any text for one. */
const HOST = /^([\w-]+(\.[\w-]+)*\.?|\[[\da-f:.]+\])$/;

export const isLocalHost = (host: string): boolean => LOCAL.test(host);

/**
 * Reads the address of a web site as a person types it. Without a scheme it is https, on this very machine http.
 * Null where it is none, or holds a name or password.
 */
export function readWebAddress(typed: string): URL | null {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const host = text.replace(/[:/].*$/s, '');
  const url = URL.parse(hasScheme ? text : `${isLocalHost(host) ? 'http' : 'https'}://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) return null;
  return url.username === '' && url.password === '' ? url : null;
}
