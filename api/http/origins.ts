/** `chrome-extension://` with its 32 letters, or `moz-extension://` with its UUID; nothing after. */
const EXTENSION_ORIGIN =
  /^(chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Which origins may call from a browser. Web pages never. Any extension may unless a list is configured: an
 * extension gains nothing by it, since the API knows only bearer tokens and no cookies.
 */
export function originRule(listed: readonly string[]): (origin: string) => boolean {
  if (listed.length === 0) return (origin) => EXTENSION_ORIGIN.test(origin);
  return (origin) => listed.includes(origin) && EXTENSION_ORIGIN.test(origin);
}
