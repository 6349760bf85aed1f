/** A name by which a person tells their browsers apart in the list of devices. */
export function deviceName(userAgent: string): string {
  const browser = /Edg\//.test(userAgent) ? 'Edge' : /OPR\//.test(userAgent) ? 'Opera' : 'Chrome';
  const [, system = 'another system'] = /\((?:X11; )?([\w ]+)/.exec(userAgent) ?? [];
  const known = { Windows: 'Windows', Macintosh: 'Mac', Linux: 'Linux', CrOS: 'ChromeOS' };
  const found = Object.entries(known).find(([mark]) => system.startsWith(mark));
  return `${browser}, ${found?.[1] ?? system}`;
}
