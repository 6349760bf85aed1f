const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Hebrew',
  'Arabic',
  'Thai',
  'Devanagari',
  'Cherokee',
];
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const SCRIPT_PATTERNS = SCRIPTS.map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'u')] as const);

/**
 * A stranger's text made safe to read: one line, no control, zero-width or direction-changing characters, cut to
 * `longest` characters with an ellipsis.
 */
export function shownLine(text: string, longest = 200): string {
  const clean = text
    .slice(0, longest * 8)
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...clean];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : clean;
}

/**
 * Whether the text mixes alphabets whose letters look alike (`Pаypal` with a Cyrillic а). Latin beside Chinese,
 * Japanese or Korean is ordinary and not counted.
 */
export function mixesScripts(text: string): boolean {
  const found = SCRIPT_PATTERNS.filter(([, pattern]) => pattern.test(text)).length;
  return found > 1 || (found === 1 && EAST_ASIAN.test(text) && !/\p{Script=Latin}/u.test(text));
}

/**
 * A normalised address as shown to people. The host stays in ASCII form (`xn--…`), so a look-alike domain cannot
 * pass for a known one; a local part in mixed scripts is shown percent-encoded.
 */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  return shownLine((mixesScripts(local) ? encodeURIComponent(local) : local) + address.slice(at), 254);
}

/**
 * How a person is named: the mail's display name, unless it imitates another (mixed scripts, or a different
 * address written as the name); then the address speaks for itself.
 */
export function shownName(person: { readonly name: string | null; readonly address: string | null }): string {
  const name = person.name === null ? '' : shownLine(person.name, 120);
  const address = person.address === null ? null : shownAddress(person.address);
  const imitates = mixesScripts(name) || (name.includes('@') && name.toLowerCase() !== address);
  return address !== null && (name === '' || imitates) ? address : name;
}
