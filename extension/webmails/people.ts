import { cleanText, longestName } from './text.ts';
import type { Person } from './webmail.ts';

const mailAddress = /^[^\s<>@",;:()[\]]{1,64}@[^\s<>@",;:()[\]]{1,255}$/;

/** A mail address, without `mailto:`, or null if the text is anything else. */
export function asAddress(text: string | null | undefined): string | null {
  const address = cleanText(text, 400)?.replace(/^mailto:/i, '') ?? '';
  return mailAddress.test(address) ? address : null;
}

/** A person by what the page says in its own attributes; a name that only repeats the address is no name. */
export function person(name: string | null | undefined, address: string | null | undefined): Person {
  const known = asAddress(address);
  const shown = cleanText(name?.trim().replace(/^(["'])(.*)\1$/s, '$2'), longestName);
  return { name: shown && sameAddress(shown, known) ? null : shown, address: known };
}

/** "Name <a@b>", "a@b" or "Name". Only the last angle brackets count: a name may hold an address of its own. */
export function parsePerson(text: string | null | undefined): Person | null {
  const line = cleanText(text, longestName + 400)?.replace(/[,;]$/, '');
  if (!line) return null;
  const [, name, address] = /^(.*?)\s*<([^<>]*)>$/.exec(line) ?? [];
  if (asAddress(address)) return person(name, address);
  return asAddress(line) ? person(null, line) : person(line, null);
}

/** The people of a list such as `"Doe, John" <j@x.example>, a@b.example`. */
export function parsePeople(list: string): Person[] {
  const entries = list.match(/(?:"(?:\\.|[^"\\])*"|<[^>]*>|[^,;"<])+/g) ?? [];
  return onlyOnce(entries.map(parsePerson));
}

export function sameAddress(one: string | null | undefined, other: string | null | undefined): boolean {
  return !!one && one.toLowerCase() === other?.toLowerCase();
}

/** Without the empty ones and without repetitions of an address. */
export function onlyOnce(people: readonly (Person | null)[]): Person[] {
  const seen = new Set<string>();
  return people.filter((one) => {
    if (!one || !(one.name ?? one.address)) return false;
    const key = one.address?.toLowerCase();
    if (!key) return true;
    return seen.has(key) ? false : !!seen.add(key);
  }) as Person[]; // the filter has dropped every null
}

/** Out when one of our addresses sent it; null where either side is unknown. */
export function directionOf(
  from: Person | null,
  ours: readonly (string | null | undefined)[],
): 'in' | 'out' | null {
  const known = ours.filter(Boolean);
  if (!from?.address || known.length === 0) return null;
  return known.some((address) => sameAddress(address, from.address)) ? 'out' : 'in';
}
