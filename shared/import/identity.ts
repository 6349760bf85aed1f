import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A name as names are compared: one form of each letter, lower case, single blanks, nothing invisible. */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGEST_LETTERS = 27;

/**
 * A record id that follows from what the record says (162 bits of SHA-256), so that the same line read twice, here or
 * on a colleague's device, is one record.
 */
export function derivedId(prefix: string, parts: readonly (string | number | null)[]): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(parts)));
  return `${prefix}-${Array.from(bytes.subarray(0, DIGEST_LETTERS), (byte) => ALPHABET[byte & 63]).join('')}`;
}
